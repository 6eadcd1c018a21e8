import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRender } from '../../src/templates/engine.ts';
import { ownSource, type TemplateName, templateNames } from '../../src/templates/opened.ts';
import { presets } from '../../src/templates/presets.ts';
import { fieldRows, fieldsOf } from '../../src/templates/template-fields.ts';
import { samples, sampleValues } from '../../src/templates/template-samples.ts';
import { tryTemplate } from '../../src/templates/try-template.ts';
import { newsletter } from '../sample.ts';

const says = { title: 'Tides', site: 'Harbour', quote: 'calm', blurb: 'Read.', aside: 'Yes' };
const house = { newsletter, templates: [] };

/** `line:sign sentence “found”`, and what was meant. */
function told(source: string, name: TemplateName = 'clip'): string | null {
  const fault = tryTemplate(source, name, newsletter);
  if (fault === null) return null;
  const { says, found, nearest, line, column } = fault;
  const place = line === null ? '' : `${line}:${column} `;
  return `${place}${says.replace('template_', '')} ${found}${nearest ? ` → ${nearest}` : ''}`.trim();
}

describe('a template that works', () => {
  it.each(presets)('is each that $id has', ({ id }) => {
    const own = { template: { preset: id, options: {} } };
    for (const name of templateNames) expect(told(ownSource(own, name), name)).toBeNull();
  });

  it.each([
    [
      'names all that it is given',
      '{{ title }}{{ site }}{{ kind }}{{ published }}{{ lead }}{{ number }}',
    ],
    [
      'goes through lists',
      '{% for one in links %}[{{ one.name }}]({{ one.url }}){% endfor %}{{ title }}',
    ],
    ['asks for numbers by any registry', '{{ identifiers.isbn }}{{ title }}'],
    ['has names of its own', '{% assign first = quotes.first %}{{ first.url }}{{ title }}'],
    [
      'gives names within a loop',
      '{% for t in tags %}{% assign x = t %}{% endfor %}{{ x }}{{ title }}',
    ],
    [
      'counts how often it goes round',
      '{% for t in tags %}{{ forloop.index }}{% endfor %}{{ title }}',
    ],
    ['asks how many there are', '{{ quotes.size }} {{ title.size }}'],
    ['joins what is several', '{{ people | sentence_join }}{{ title }}'],
    ['cuts a quote by its words', '{{ quotes.first | truncatewords: 3 }}{{ title }}'],
    ['has braces that it means', '{{ title }}{% raw %}{ }{% endraw %}'],
    ['joins quotes', '{{ title }}{{ quotes | join: ", " }}{{ links | map: "name" | join: ", " }}'],
    ['says nothing of some clips', '{% if quotes.size > 0 %}{{ title }}{% endif %}'],
  ])('%s', (_, source) => {
    expect(told(source)).toBeNull();
  });

  it('may print no head', () => {
    expect(told('', 'head')).toBeNull();
  });
});

describe('a template that does not work is told with what is wrong and where', () => {
  it.each([
    ['a filter that there is none of', 'ab\n {{ title | quotd }}', '2:13 no_filter quotd → quoted'],
    ['a filter in a condition', '{% assign x = title | upcas %}', '1:23 no_filter upcas → upcase'],
    ['a filter nothing is near to', '{{ title | sparkle }}', '1:12 no_filter sparkle'],
    ['a filter that would make markup of words', '{{ title | raw }}', '1:12 no_filter raw'],
    ['a tag that there is none of', '\n\n{% fro x in y %}', '3:1 no_tag fro → for'],
    ['a tag that reads a file', '{% include "secret" %}', '1:1 no_tag include'],
    ['another that does', '{% render "secret" %}', '1:1 no_tag render'],
    ['a tag that writes HTML', '{% tablerow x in tags %}{% endtablerow %}', '1:1 no_tag tablerow'],
    ['an end without a beginning', 'a {% endif %}', '1:3 stray_tag endif'],
    ['a beginning without an end', 'a\n{% if title %}b', '2:1 left_open {% if title %}'],
    ['an output left open', '{{ title', '1:1 left_open {{ title'],
    [
      'a loop that is none',
      '{% for x of tags %}{% endfor %}',
      '1:1 unreadable {% for x of tags %}',
    ],
    ['a field that there is none of', '{{ title }}\n{{ titel }}', '2:4 no_field titel → title'],
    ['a field of the head', '{{ editor }}', '1:4 no_field editor'],
    [
      'a field nobody asks for',
      '{% if false %}{{ tilte }}{% endif %}',
      '1:18 no_field tilte → title',
    ],
    ['a part that there is none of', '{{ event.strat }}', '1:10 no_field strat → start'],
    [
      'a part within a loop',
      '{% for q in quotes %}{{ q.ulr }}{% endfor %}',
      '1:27 no_field ulr → url',
    ],
    ['a part of the first', '{{ quotes.first.ulr }}', '1:17 no_field ulr → url'],
    ['a field given to a filter', '{{ title | default: labl }}', '1:21 no_field labl'],
    ['a field in a case', '{% case kin %}{% when "a" %}b{% endcase %}', '1:9 no_field kin → kind'],
    ['what has parts', '{{ event }}', '1:4 has_parts event'],
    ['a list as it is', 'by {{ people }}', '1:7 has_parts people'],
    ['a bold that is HTML', '{{ title }}\n<b>{{ url }}</b>', '2:1 html <b>'],
    ['a block of HTML', '{{ title }}\n\n<div>\n\n</div>', '3:1 html <div>'],
    ['a filter that wants more', '{{ title | append }}', '1:1 breaks append expect 2 arguments'],
    ['an output half typed', '{{ title }}\nBy {', '2:4 lone_brace'],
    ['one brace for two', '{% if title %}{ title }{% endif %}', '1:15 lone_brace'],
    ['parts joined as words', '{{ title }}{{ links | join: ", " }}', 'no_words'],
    ['nothing that it prints', '{% if title %}{% endif %}', 'says_nothing'],
    ['quotes within quotes without end', `${'> '.repeat(30)}{{ title }}`, 'too_much'],
    ['more than anybody needs', 'a'.repeat(10_001), 'too_long'],
  ])('%s', (_, source, fault) => {
    expect(told(source)).toBe(fault);
  });

  it.each([
    ['two lines', '{{ title }}\n{{ url }}'],
    ['two paragraphs', '{{ title }}\n\n{{ url }}'],
    ['an item of a list', '* {{ title }}'],
    ['a line that is broken', '{{ title }}\\\n{{ url }}'],
  ])('a citation of %s', (_, source) => {
    expect(told(source, 'cite')).toBe('one_line');
  });

  it('quotes, where they do not come', () => {
    expect(told('{{ quotes.first | quoted }}', 'cite')).toBe('1:4 no_field quotes');
  });
});

describe('a template that would not come back', () => {
  const many = '{% for i in (1..1000) %}';
  const grown = (filter: string) =>
    `{% assign s = "xxxxxxxxxx" %}${`{% assign s = s | ${filter} %}`.repeat(40)}{{ s }}`;

  it.each([
    ['counts to the end of the world', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['nests its loops', `${many.repeat(6)}${'{% endfor %}'.repeat(6)}{{ title }}`],
    ['prints without end', `${many}${many}xxxx{% endfor %}{% endfor %}`],
    ['grows a text', grown('append: s')],
    ['grows it by its own signs', grown('replace: "x", s')],
    ['opens brackets', `${many}[{% endfor %}`.repeat(20)],
    ['numbers within numbers', `{% for i in (1..900) %}1. {% endfor %}{{ title }}`],
  ])('%s', (_, source) => {
    const begun = performance.now();
    expect(told(source)).toContain('too_much');
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  it('and is met with many clips is given up after a few', () => {
    const render = makeRender(newsletter);
    const slow = `${many.repeat(6)}${'{% endfor %}'.repeat(6)}`;
    const begun = performance.now();
    for (let clip = 0; clip < 200; clip += 1) expect(() => render(slow, {})).toThrow();
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(render('x', {})).toHaveLength(1);
  });
});

/** Pieces that templates are made of, and what they break by. */
const pieces = fc.oneof(
  fc.constantFrom(
    '{{ ',
    ' }}',
    '{% ',
    ' %}',
    '{%- ',
    '| ',
    '"',
    '[',
    '](',
    ')',
    '\n',
    '\n\n',
    '> ',
  ),
  fc.constantFrom(
    'if ',
    'endif',
    'for q in quotes',
    'endfor',
    'assign x = ',
    'else',
    'case ',
    'liquid ',
  ),
  fc.constantFrom(
    'title',
    'quotes',
    'q.url',
    'event.start',
    'blurb',
    'identifiers',
    'forloop',
    'x',
  ),
  fc.constantFrom(
    'quoted',
    'aside',
    'day',
    'default: ',
    'where: ',
    'map: ',
    'slice: 1',
    'date: "%9999d"',
  ),
  fc.constantFrom(
    '<b>',
    '<!--',
    '<script>',
    '\ue000',
    '\ue0000\ue001',
    '(1..9999)',
    '[x]: y',
    '1. ',
  ),
  fc.string(),
);

it('any text is printed or told, within its time, and none is HTML', () => {
  const render = makeRender(newsletter);
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')),
      fc.constantFrom<TemplateName>('head', 'clip', 'cite', 'event'),
      (source, name) => {
        const begun = performance.now();
        const fault = tryTemplate(source, name, newsletter);
        expect(performance.now() - begun).toBeLessThan(1_500);
        if (fault !== null) return;
        for (const { id } of samples) {
          const blocks = render(source, sampleValues(house, name, id, says));
          expect(JSON.stringify(blocks)).not.toContain('"type":"html"');
        }
      },
    ),
    { numRuns: 400 },
  );
});

describe('the fields that are listed', () => {
  it.each(['head', 'clip', 'cite', 'video'] as const)('are what "%s" is given', (name) => {
    expect(Object.keys(fieldsOf(name)).sort()).toEqual(
      Object.keys(sampleValues(house, name, 'all', says)).sort(),
    );
  });

  it('have the parts that there are', () => {
    const values = sampleValues(house, 'clip', 'all', says);
    const [quote, link] = [values.quotes, values.links].map((list) => (list as object[])[0]);
    const parts = (of: string) =>
      fieldRows('clip').flatMap(({ path }) =>
        path.startsWith(`${of}.`) ? [path.slice(of.length + 1)] : [],
      );
    expect(parts('quote').sort()).toEqual(
      Object.keys(quote ?? {})
        .filter((key) => key !== 'rich')
        .sort(),
    );
    expect(parts('link').sort()).toEqual(Object.keys(link ?? {}).sort());
    expect(parts('event').sort()).toEqual(Object.keys(values.event ?? {}).sort());
    expect(parts('blurb').sort()).toEqual(
      Object.keys(values.blurb ?? {})
        .filter((key) => key !== 'rich')
        .sort(),
    );
  });
});
