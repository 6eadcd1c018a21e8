import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/core/change.ts';
import type { Template } from '../../src/core/records.ts';
import { templateId } from '../../src/core/template-id.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { change } from '../../src/store/change.ts';
import { deskView, draftOf } from '../../src/store/desk-view.ts';
import { setSetting } from '../../src/store/settings.ts';
import { templatesOf } from '../../src/store/templates.ts';
import { undo } from '../../src/store/undo.ts';
import { clipOf, idOf, issue, newsletter, now, orderOf, placementOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const clip = clipOf(31);

function opened(good: string, of = newsletter.id, name = 'clip'): Template {
  return { id: templateId(of, name), rev: 0, newsletter: of, name, source: good, good };
}

async function onTheDesk(): Promise<void> {
  await put('newsletters', newsletter);
  await put('issues', issue);
  await put('clips', clip);
  await put('placements', placementOf(61, clip, { rev: 0 }));
  await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
}

const printed = async () => exportMarkdown((await deskView(now)).draft);

describe('the templates of a newsletter', () => {
  it('are its own alone', async () => {
    await put(
      'templates',
      opened('Mine'),
      opened('Theirs', idOf(5)),
      opened('# Head', newsletter.id, 'head'),
    );
    expect((await templatesOf(newsletter.id)).map(({ good }) => good).sort()).toEqual([
      '# Head',
      'Mine',
    ]);
  });

  it('are one of a name, whichever window opened it', async () => {
    await put('templates', opened('Mine'));
    const again = orderOf([changeOf('templates', null, opened('Mine, too'))]);
    await expect(change(again)).rejects.toMatchObject({ code: 'conflict' });
    expect(await templatesOf(newsletter.id)).toHaveLength(1);
  });

  it('print the issue that is on the desk, and the one that is taken away', async () => {
    await onTheDesk();
    await put('templates', opened('Seen: {{ title }}'));
    expect(await printed()).toContain('Seen: Tides for everyone');
    expect(exportMarkdown(await draftOf(newsletter, issue))).toContain('Seen: Tides for everyone');
  });

  it('given back leave the issue to the house, and come back with undo', async () => {
    await onTheDesk();
    await put('templates', opened('Seen: {{ title }}'));
    const [template] = await templatesOf(newsletter.id);
    if (template === undefined) throw new Error('it is there');
    const back = orderOf([changeOf('templates', template, null)], { label: 'change_template' });
    await change(back);
    expect(await printed()).not.toContain('Seen:');
    await undo({ id: crypto.randomUUID(), at: now });
    expect(await printed()).toContain('Seen: Tides for everyone');
  });
});
