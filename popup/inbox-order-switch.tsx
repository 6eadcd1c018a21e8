import { type InboxOrder, inboxOrders } from '../src/core/inbox-order.ts';
import { words } from '../src/platform/words.ts';
import { setSetting } from '../src/store/settings.ts';
import { useNotices } from '../src/ui/notice.tsx';
import './inbox-order-switch.css';

/** By what the inbox is sorted. */
export function InboxOrderSwitch({ order }: { readonly order: InboxOrder }) {
  const { fail } = useNotices();
  const sort = (next: InboxOrder) =>
    void setSetting('inboxOrder', next, { at: new Date().toISOString() }).catch(fail);
  return (
    <fieldset class="inbox-order">
      <legend class="unseen">{words('inbox_order')}</legend>
      {inboxOrders.map((one) => (
        <button
          key={one}
          type="button"
          class="plain"
          aria-pressed={order === one}
          onClick={() => sort(one)}
        >
          {words(`inbox_by_${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
