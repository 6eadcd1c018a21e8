import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { languages, type Messages, pseudo } from '../../scripts/looks/languages.ts';

describe('the words in another language', () => {
  it('are accented, longer by two fifths, and show where they begin and end', () => {
    const message = 'Clip pages while you browse; hand over your link newsletter as Markdown.';
    const said = pseudo(message);
    expect(said).toMatch(/^\[!! Çļîp páĝéš .* áš Máŕķðöŵñ\. [~ ]+ !!\]$/);
    expect(said.length / message.length).toBeGreaterThan(1.35);
    expect(said.length / message.length).toBeLessThan(1.5);
    expect(pseudo('Clip')).toBe('[!! Çļîp ~~ !!]');
  });

  it('keep their placeholders, whatever fills them', () => {
    expect(pseudo('Clipped to $ISSUE$ · $SECTION$')).toContain(' $ISSUE$ · $SECTION$ ');
    expect(pseudo('Undo $1')).toBe('[!! Ûñðö $1 ~~ !!]');
    const placeholders = (messages: Messages) =>
      Object.values(messages).map(({ message }) => message.match(/\$\w+\$|\$\d/g));
    expect(placeholders(languages.pseudo(english))).toEqual(placeholders(english));
  });

  it('break where words do, so that nothing is longer than a word can be', () => {
    for (const { message } of Object.values(languages.pseudo(english)))
      expect(message).not.toMatch(/~{7}/);
  });

  it('say from which side they are read, and leave what is no word as it was', () => {
    expect(languages.english(english)).toEqual(english);
    expect(languages.pseudo(english)).toMatchObject({
      direction: { message: 'ltr' },
      language: { message: 'en' },
    });
    expect(languages.rightToLeft(english).direction?.message).toBe('rtl');
    expect(languages.rightToLeft(english).clip).toEqual(languages.pseudo(english).clip);
  });
});
