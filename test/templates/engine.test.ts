import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { makeRender } from '../../src/templates/engine.ts';
import { rich } from '../../src/templates/rich.ts';
import { markdownOf } from '../markup.ts';

const render = makeRender({ signOff: '—Ed.', lang: 'en' });

function printed(source: string, values: Readonly<Record<string, unknown>> = {}, by = render) {
  return markdownOf(by(source, values)).trimEnd();
}

function richOf(markdown: string) {
  return rich(fromMarkdown(markdown).children);
}

describe('a template', () => {
  it('is Markdown around values that are words', () => {
    const values = { title: 'Low *tide*', url: 'https://a.org/' };
    expect(printed('# See\n\n**[{{ title }}]({{ url }})**', values)).toBe(
      '# See\n\n**[Low \\*tide\\*](https://a.org/)**',
    );
  });

  it('chooses and repeats', () => {
    const source =
      '{% if site %}({{ site }}){% endif %}{% for one in tags %} {{ one }}!{% endfor %}';
    expect(printed(source, { site: 'Example', tags: ['low', 'high'] })).toBe(
      '(Example) low! high!',
    );
    expect(printed(source, { site: null, tags: [] })).toBe('');
  });

  it('has no HTML and no links that run, not even of its own', () => {
    expect(printed('<b>{{ x }}</b> [y]({{ url }})', { x: 'low', url: 'javascript:alert(1)' })).toBe(
      '\\<b>low\\</b> y',
    );
  });

  it('reaches the words of a quote by their address', () => {
    const quotes = [{ ...richOf('low tide'), url: 'https://a.org/#:~:text=low%20tide' }];
    const source = '{% for quote in quotes %}[there]({{ quote.url }}){% endfor %}';
    expect(printed(source, { quotes })).toBe('[there](https://a.org/#:~:text=low%20tide)');
  });

  it('starts afresh each time', () => {
    expect(printed('{{ x }}', { x: 'low' })).toBe('low');
    expect(printed('{{ x }}', { x: 'high' })).toBe('high');
  });

  it('reaches nothing but its values', () => {
    const x = Object.create({ secret: 'low' });
    expect(printed('[{{ x.secret }}{{ x.constructor }}{{ process }}]', { x })).toBe('\\[]');
  });
});

describe('the filter "quoted"', () => {
  it('sets a quote in italics and quotation marks within the line', () => {
    expect(printed('See: {{ q | quoted }}.', { q: richOf('low **tide**') })).toBe(
      'See: *"low **tide**"*.',
    );
  });

  it('sets a quote off as a block, asked to or because of its blocks', () => {
    expect(printed('{{ q | quoted: "block" }}', { q: richOf('low') })).toBe('> low');
    expect(printed('{{ q | quoted }}', { q: richOf('low\n\nhigh') })).toBe('> low\n>\n> high');
  });
});

describe('the filter "aside"', () => {
  it('prints the words of the editor in the house form', () => {
    expect(printed('{{ x | aside }}', { x: richOf('me *too*') })).toBe('*\\[me *too* —Ed.]*');
  });

  it('prints no sign-off where the house has none', () => {
    const plain = makeRender({ signOff: '', lang: 'en' });
    expect(printed('{{ x | aside }}', { x: richOf('me too') }, plain)).toBe('*\\[me too]*');
  });
});

describe('the filter "day"', () => {
  it.each([
    ['en', 'November 27, 2026'],
    ['de', '27. November 2026'],
    ['', 'November 27, 2026'],
  ])('says a date in the language %j: %s', (lang, said) => {
    const house = makeRender({ signOff: '', lang });
    expect(printed('{{ d | day }}', { d: '2026-11-27' }, house).replace('\\', '')).toBe(said);
  });

  it('is short where asked', () => {
    expect(printed('{{ d | day: "short" }}', { d: '2026-11-27' })).toBe('11/27/26');
  });

  it('leaves alone what is no date', () => {
    expect(printed('{{ d | day }}', { d: 'soon' })).toBe('soon');
  });
});

describe('a template that cannot be carried out', () => {
  it.each([
    ['is left open', '{% if x %}low', /if.*not closed/],
    ['uses a filter that there is none of', '{{ x | shout }}', /undefined filter: shout/],
    ['has a tag that there is none of', '{% while true %}{% endwhile %}', /"while" not found/],
    ['breaks off', '{{ x', /not closed/],
  ])('because it %s is told with the reason', (_, source, reason) => {
    const failure = failureOf(source);
    expect(failure).toMatchObject({ code: 'template' });
    expect(failure.detail).toMatch(reason);
  });

  it.each([
    ['counts to the end of the world', '{% for i in (1..9999999999) %}x{% endfor %}'],
    ['nests its loops', nested(6)],
    ['grows a text without end', `{% assign s = "xxxxxxxxxx" %}${grown(30)}{{ s }}`],
  ])('because it %s is stopped', (_, source) => {
    expect(failureOf(source)).toMatchObject({ code: 'template' });
  });
});

it('a date in the language of nobody, or one half typed, is said in English', () => {
  const lost = makeRender({ signOff: '', lang: 'not a language' });
  expect(toMarkdown({ type: 'root', children: lost('{{ d | day }}', { d: '2026-11-27' }) })).toBe(
    'November 27, 2026\n',
  );
});

function failureOf(source: string): Failure {
  try {
    render(source, { x: 'low' });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new TypeError('the template was carried out');
}

function nested(depth: number): string {
  return '{% for i in (1..1000) %}'.repeat(depth) + '{% endfor %}'.repeat(depth);
}

function grown(times: number): string {
  return '{% assign s = s | append: s %}'.repeat(times);
}
