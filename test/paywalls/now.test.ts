import { describe, expect, it } from 'vitest';
import type { Now } from '../../src/core/access.ts';
import type { Gate, View } from '../../src/core/view.ts';
import { nowOf } from '../../src/paywalls/now.ts';

const url = 'https://www.thequay.example/2026/book-of-tides';

function view(part: Partial<View> = {}): View {
  return { whole: true, gates: [], overlay: null, cut: null, ...part };
}

function gate(text: string, part: Partial<Gate> = {}): Gate {
  return { sign: '', text, place: 'flow', before: 800, after: 0, ...part };
}

const account = 'Create an account to read the full story.';
const over = { place: 'overlay', before: 0, after: 0 } as const;

describe('what a reader sees', () => {
  const cases: readonly (readonly [what: string, view: View | null, now: Now])[] = [
    ['a page with nothing in the way', view(), 'full'],
    ['a page that could not be looked at', null, 'unknown'],
    ['a page that is still coming', view({ whole: false }), 'unknown'],
    ['a gate under some text', view({ gates: [gate(account)] }), 'preview'],
    ['a gate under no text', view({ gates: [gate(account, { before: 40 })] }), 'blocked'],
    [
      'a gate behind which the text goes on',
      view({ gates: [gate(account, { after: 900 })] }),
      'full',
    ],
    [
      'a gate in a layer that locks the page',
      view({ gates: [gate(account, over)], overlay: { text: account, locked: true } }),
      'blocked',
    ],
    [
      'a layer that locks the page and says so without a link',
      view({ overlay: { text: `The Quay\n${account}\nNot now`, locked: true } }),
      'blocked',
    ],
    [
      'a gate in a layer that does not lock the page',
      view({
        gates: [gate(account, { ...over, before: 900 })],
        overlay: { text: account, locked: false },
      }),
      'preview',
    ],
    [
      'a question about cookies over the page',
      view({ overlay: { text: 'We value your privacy\nAccept', locked: true } }),
      'unknown',
    ],
    [
      'a box for a newsletter that can be passed',
      view({ overlay: { text: 'Sign up for our newsletter', locked: false } }),
      'full',
    ],
    [
      'a bar at the edge of a whole text',
      view({ gates: [gate(account, { place: 'fixed', before: 1_500 })] }),
      'unknown',
    ],
    [
      'a bar at the edge of a short text',
      view({ gates: [gate(account, { place: 'fixed', before: 600 })] }),
      'preview',
    ],
    ['a text cut off before a way in', view({ cut: 'Subscribe\nSign in' }), 'preview'],
    ['a text cut off that can be unfolded', view({ cut: '' }), 'unknown'],
    ['a text cut off before a newsletter', view({ cut: 'Newsletter\nSign up' }), 'unknown'],
    ['a gate of another site’s making', view({ gates: [gate('', { sign: 'poool' })] }), 'unknown'],
    [
      'as many gates as a list has teasers',
      view({ gates: [gate(account), gate(account), gate(account), gate(account)] }),
      'full',
    ],
    [
      'an element that is a gate in any words',
      view({ gates: [gate('Members read on', { sign: 'leaky-paywall' })] }),
      'preview',
    ],
    [
      'an element that is a gate only where it says so',
      view({ gates: [gate('Love tides? Join us', { sign: 'ghost-themes' })] }),
      'full',
    ],
    [
      'an element of which nobody has heard',
      view({ gates: [gate('Members read on', { sign: 'made-up' })] }),
      'full',
    ],
    [
      'a site’s own words among an abstract',
      view({ gates: [gate('Access through your organization', { after: 1_500 })] }),
      'preview',
    ],
    [
      'the end of Medium’s old meter',
      view({ gates: [gate('You’ve read all your free member-only stories.')] }),
      'blocked',
    ],
  ];

  it.each(cases)('of %s', (_, facts, now) => {
    expect(nowOf(facts, url).now).toBe(now);
  });

  it.each([
    ['https://www.linkedin.com/authwall?sessionRedirect=x', 'linkedin.com/authwall'],
    ['https://x.com/i/flow/login?redirect_after_login=%2Ftides', 'x.com/i/flow/login'],
  ])('at %s is nothing', (address, said) => {
    expect(nowOf(view(), address)).toEqual({ now: 'blocked', evidence: [said] });
    expect(nowOf(null, address).now).toBe('blocked');
  });

  it.each([
    'https://blog.example.net/authwall',
    'https://www.linkedin.com/posts/tides',
    'about:blank',
    '',
  ])('is not told by an address like %j', (address) => {
    expect(nowOf(view(), address).now).toBe('full');
  });
});

describe('a gate is known by its words', () => {
  it.each([
    'Create an account to read the full story.',
    'The author made this story available to Medium members only.',
    'Ines Halvorsen put this story behind our paywall, so it’s only available to read with a paid Medium membership',
    'Logan, become a member to read this story, and all of Medium.',
    'Read this story from Ines: upgrade to instantly unlock this story',
    'This post is for paid subscribers',
    'This post is for paying subscribers only',
    'This post is for subscribers on the Gold and Silver tiers only',
    'Keep reading with a 7-day free trial',
    'To read the full story, Join Now or Sign In',
    'Subscribe to unlock this article',
    'Sign in to continue.',
    'This story is available exclusively to Business Insider subscribers.',
    'You’ve reached your monthly limit of free articles.',
    'Continue reading this article with a Bloomberg.com subscription.',
    'The rest of this article is for subscribers only.',
    'You do not currently have access to this article.',
    'This is a preview of subscription content, log in via an institution to check access.',
    'Access through your institution',
    'Diesen Artikel weiterlesen mit SPIEGEL+',
    'Jetzt registrieren und weiterlesen',
    'Dieser Artikel ist exklusiv für Abonnenten.',
    'Il vous reste 71.54% de cet article à lire. La suite est réservée aux abonnés.',
    'Abonnez-vous pour lire la suite',
    'Contenido exclusivo para suscriptores',
    'Suscríbete para seguir leyendo',
    'Contenuto riservato agli abbonati Plus',
    'Abbonati per continuare a leggere',
    'Esse conteúdo é exclusivo para assinantes.',
    'Faça login para continuar lendo',
    'Dit artikel is alleen voor abonnees',
    'Log in om verder te lezen',
    'Bli medlem för att läsa vidare',
    'Bli abonnent for å lese hele saken',
    'Log ind for at læse videre',
    'Zaloguj się, aby czytać dalej',
    'Оформите подписку, чтобы читать дальше',
    'Okumaya devam etmek için abone olun',
    'اشترك لمتابعة القراءة',
    '登录后继续阅读',
    '本文为付费会员专享内容',
    'この記事は有料会員限定です。',
    '会員登録すると続きをお読みいただけます',
    '로그인하고 계속 읽기',
  ])('%s', (words) => {
    const { now, evidence } = nowOf(view({ gates: [gate(words)] }), url);
    expect(now).toMatch(/preview|blocked/);
    expect(words).toContain(evidence[0]?.replace(/…$/, ''));
  });
});

describe('words are not a gate’s', () => {
  it.each([
    'You have 2 free member-only stories left this month.',
    'Sign up for Medium and get an extra one',
    'You have 3 free articles remaining. Subscribe for more.',
    'Member-only story',
    'Only paid subscribers can comment on this post',
    'Sign up to our newsletter to keep reading stories like this',
    'Subscribe to our podcast to access the full interview',
    'Log in to continue reading comments',
    'Under it stands “This post is for paid subscribers” and a button.',
    'Sie haben noch 3 kostenlose Artikel',
    'Il vous reste 2 articles offerts',
    'Subscribe',
    'Sign in',
    'Read more',
    'Lire la suite',
    'Weiterlesen',
    'Join the discussion',
    'Members of the crew and subscribers to the old view read the same book.',
  ])('%s', (words) => {
    expect(nowOf(view({ gates: [gate(words)] }), url)).toEqual({ now: 'full', evidence: [] });
    const element = gate(words, { sign: 'ghost-themes' });
    expect(nowOf(view({ gates: [element] }), url).now).toBe('full');
  });
});

describe('the evidence', () => {
  it('is the sentence of the page, and no more', () => {
    const text = `The Quay\n${account}\nThe first month is free. Already a member? Sign in`;
    expect(nowOf(view({ gates: [gate(text)] }), url).evidence).toEqual([account]);
  });

  it('is short, said once, and of few pieces', () => {
    const long = `This post is for paid subscribers ${'of the quay '.repeat(40)}`;
    const gates = [
      gate(long),
      gate(account, { place: 'fixed' }),
      gate(account, { place: 'fixed' }),
    ];
    const { evidence } = nowOf(view({ gates }), url);
    expect(evidence).toHaveLength(2);
    expect(evidence[0]?.length).toBeLessThanOrEqual(161);
    expect(evidence[1]).toBe(account);
  });
});
