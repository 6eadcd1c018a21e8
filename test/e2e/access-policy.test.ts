import { expect, it } from 'vitest';
import { equal } from '../../src/core/equal.ts';
import { type PolicyName, policies } from '../../src/paywalls/policies.ts';
import { pages } from '../fixtures/pages.ts';
import { answer, button, formOf, retype, rowOf, select } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig, WorldPage } from './rig.ts';
import { type Row, stored } from './stored.ts';
import { until } from './until.ts';

const [free] = pages;
if (!free) throw new Error('a page is needed');

const about = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The keeper of the tides',
  isAccessibleForFree: false,
};

const words = 'Nobody has added the columns up in forty years, and the keeper likes it so. ';

const members: WorldPage = {
  url: 'https://www.thequay.example/2026/keeper',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>The keeper of the tides</title><link rel="icon" href="data:,">
<script type="application/ld+json">${JSON.stringify(about)}</script></head>
<body><h1>The keeper of the tides</h1><p id="words">${words.repeat(3)}</p></body></html>`,
};

const reserved: WorldPage = {
  url: 'https://www.anchor.example/columns',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Columns</title>
<meta name="robots" content="index, max-snippet:60"><link rel="icon" href="data:,"></head>
<body><h1>Columns</h1><p id="words">${words}</p></body></html>`,
};

inFreshBrowsers('the access policy of a newsletter', (stage) => {
  it('leaves out what is for members, tells why, and hands over the rest', async () => {
    const { rig, world } = stage;
    world.add(members);
    await choosePolicy(rig, 'freeOnly');
    await clip(rig, members.url, '#words', /This quote has 45 words, more than the 40/);
    await clip(rig, free.url, free.select.from, /This quote has 98 words: a long one, from 50/);

    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    const row = await rowOf(desk, 'The keeper of the tides');
    await desk.waitFor(
      'what its line says of it',
      (one) =>
        document.querySelector(`${one} .policy`)?.textContent?.includes('left out: members only'),
      [row],
    );
    const left = await desk.waitFor(
      'what is left out',
      () => document.querySelector('.preview .clips-left-out')?.textContent,
      [],
    );
    expect(left).toContain('Left out of this issue 1');
    expect(left).toContain('The keeper of the tides');
    expect(left).toContain('members only: the rule for all sites leaves it out.');
    expect(await rendered(desk)).toContain(free.expected.title);
    expect(await rendered(desk)).not.toContain('The keeper of the tides');

    await desk.click(await button(desk, 'Download '));
    const markdown = await until(
      async () => [...(await rig.downloads())].find(([name]) => name.endsWith('.md'))?.[1],
    );
    expect(markdown).toContain(free.expected.title);
    expect(markdown).not.toMatch(/keeper|thequay|forty years/);
    await desk.close();

    // Marked, it is printed again, and nothing is left out.
    await choosePolicy(rig, 'markEverything');
    const again = await rig.openExtensionPage('popup/index.html');
    await again.resize(1200, 900);
    await again.waitFor(
      'the mark',
      () =>
        document
          .querySelector('.rendered')
          ?.textContent?.includes('The keeper of the tides (members only)'),
      [],
    );
    expect(await again.evaluate(() => document.querySelector('.clips-left-out'))).toBe(null);
    await again.close();
  });

  it('leaves the curator the choice where a page lets search engines quote less', async () => {
    const { rig, world } = stage;
    world.add(reserved);
    const told =
      /This quote has 75 characters. Its page asks that search engines quote no more than 60/;
    await clip(rig, reserved.url, '#words', told);
    const options = await rig.openExtensionPage('options/index.html');
    const clips = await stored(options, 'clips');
    expect(clips.find(({ url }) => url === reserved.url)).toMatchObject({
      access: { maxSnippet: 60 },
      quotes: [{ exact: words.trim() }],
    });
    await options.close();
  });

  it('is made of rules, marks and limits, each kept as it is typed', async () => {
    const { rig } = stage;
    await choosePolicy(rig, 'nothing');
    const options = await rig.openExtensionPage('options/index.html');
    await options.click(await button(options, 'Add a rule'));
    await options.waitFor(
      'the field of its sites has the focus',
      () => document.activeElement?.matches('.access-rule input[type=text]'),
      [],
    );
    await options.type('https://thequay.example');
    await options.waitFor('what is wrong with it', siteWords, [
      'This is no site, so the rule holds for no link.',
    ]);
    await retype(options, 'Sites', 'thequay.example');
    await options.waitFor('what it means', siteWords, ['thequay.example and all hosts under it']);
    await retype(options, 'Why (for yourself)', 'Asked us to');
    await retype(options, 'For “members only”', '(paid)');
    await retype(options, 'A quote is long from', '70');
    await until(async () => {
      const rules = await rulesOf(options);
      return JSON.stringify(rules.options) === '{"quote-long.words":"70"}';
    }, 'the limit is kept');
    expect(await rulesOf(options)).toMatchObject({
      access: [
        {
          host: 'thequay.example',
          declared: ['registration', 'metered', 'members'],
          action: 'mark',
          note: 'Asked us to',
        },
      ],
      marks: { members: '(paid)' },
    });
    expect(await policyShown(options)).toBe('own');

    // The focus goes along with a rule that is moved.
    await options.click(await button(options, 'Add a rule'));
    await options.waitFor('two rules', ruleCount, [2]);
    await options.type('*');
    await until(async () => JSON.stringify((await rulesOf(options)).access).includes('"host":"*"'));
    await options.evaluate(() =>
      document.querySelector<HTMLElement>('[data-verb="move-up-1"]')?.click(),
    );
    await options.waitFor(
      'the rule has moved',
      () => document.activeElement?.matches('[data-verb="move-down-0"]'),
      [],
    );
    const { access } = await rulesOf(options);
    expect((access as readonly Row[]).map(({ host }) => host)).toEqual(['*', 'thequay.example']);

    // A limit that is none leaves the usual one, and says so.
    await retype(options, 'A quote is long from', '0');
    await options.waitFor(
      'what is wrong with it',
      () => document.querySelector('.quote-limits .wrong:not(:empty)')?.textContent?.includes('50'),
      [],
    );
    await retype(options, 'A quote is long from', '50');
    await until(async () => JSON.stringify((await rulesOf(options)).options) === '{}', 'as usual');
    await options.close();
  });
});

function siteWords(expected: string): boolean {
  return (
    document.querySelector('.access-rule [role=status]')?.textContent?.startsWith(expected) ?? false
  );
}

function ruleCount(count: number): boolean {
  return document.querySelectorAll('.access-rule').length === count;
}

function policyShown(options: DrivenPage): Promise<string | undefined> {
  return options.evaluate(
    () => document.querySelector<HTMLSelectElement>('.access-section > .field select')?.value,
  );
}

async function rulesOf(options: DrivenPage): Promise<Row> {
  const [newsletter] = await stored(options, 'newsletters');
  return newsletter?.rules as Row;
}

async function choosePolicy(rig: Rig, policy: PolicyName): Promise<void> {
  const options = await rig.openExtensionPage('options/index.html');
  await options.waitFor(
    'the policies',
    () => document.querySelector('.access-section > .field select'),
    [],
  );
  await options.evaluate((value) => {
    const field = document.querySelector<HTMLSelectElement>('.access-section > .field select');
    if (field === null) return;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, policy);
  await until(
    async () => equal((await rulesOf(options)).access, policies[policy]),
    'the policy is kept',
  );
  expect(await policyShown(options)).toBe(policy);
  await options.close();
}

/** Clips the words of a page into the first section; `told` is what is said of their length. */
async function clip(rig: Rig, url: string, from: string, told: RegExp): Promise<void> {
  const page = await rig.openPage(url);
  await select(page, { from });
  const popup = await rig.openPopup(page);
  await formOf(popup);
  const said = await popup.waitFor(
    'what is said of its length',
    () => document.querySelector('.quote-length')?.textContent,
    [],
  );
  expect(said).toMatch(told);
  await popup.press('1');
  await popup.press('Enter');
  await answer(popup, 'Clipped to');
  await popup.close();
  await page.close();
}

function rendered(desk: DrivenPage): Promise<string | null | undefined> {
  return desk.evaluate(() => document.querySelector('.preview .rendered')?.textContent);
}
