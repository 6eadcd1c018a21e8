import { useId } from 'preact/hooks';
import { defaultPreferences } from '../src/core/settings.ts';
import { words } from '../src/platform/words.ts';
import { setSetting, setting } from '../src/store/settings.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useStored } from '../src/ui/use-stored.ts';
import { KnownMarkForm } from './known-mark-form.tsx';

/** How Cuttings behaves for this person, whichever newsletter is on the desk. */
export function PreferencesForm() {
  const id = useId();
  const { fail } = useNotices();
  const preferences = useStored(async () => (await setting('preferences')) ?? defaultPreferences);
  if (preferences === null) return null;
  const setQuiet = (quiet: boolean) =>
    setSetting('preferences', { ...preferences, quiet }, { at: new Date().toISOString() }).catch(
      fail,
    );
  return (
    <section aria-labelledby="behaviour">
      <h2 id="behaviour">{words('behaviour')}</h2>
      <div class="tick">
        <input
          id={id}
          type="checkbox"
          checked={preferences.quiet}
          onChange={({ currentTarget }) => void setQuiet(currentTarget.checked)}
        />
        <label for={id}>{words('quiet_mode')}</label>
      </div>
      <KnownMarkForm />
    </section>
  );
}
