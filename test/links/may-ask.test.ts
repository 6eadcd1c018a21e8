import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Access, Declared } from '../../src/core/access.ts';
import type { Clip } from '../../src/core/clip.ts';
import type { AccessRule } from '../../src/core/rules.ts';
import { found } from '../../src/core/stored.ts';
import { forwarders } from '../../src/links/forwarders.ts';
import { type Known, type LeftOutReason, mayAsk } from '../../src/links/may-ask.ts';
import { walledHosts } from '../../src/links/walled-hosts.ts';
import { isMeant } from '../../src/paywalls/host-pattern.ts';
import { mayBeMedium } from '../../src/paywalls/medium.ts';
import { signs } from '../../src/paywalls/signs.ts';
import { statements } from '../../src/paywalls/statements.ts';
import { clipOf, idOf, now } from '../sample.ts';

const nothing: Known = { clips: [], rules: [], isMeant, mayBeMedium, checks: new Map(), now };

function divide(urls: readonly string[], known: Partial<Known> = {}) {
  const links = urls.map((url) => ({ url, words: `words of ${url}`, section: '' }));
  return mayAsk(links, { ...nothing, ...known });
}

/** Why a link is left out; null where it is asked. */
function why(url: string, known: Partial<Known> = {}): LeftOutReason | null {
  const { ask, leftOut } = divide([url], known);
  expect(ask.length + leftOut.length).toBe(1);
  return leftOut[0]?.why ?? null;
}

function clipAt(url: string, access: Partial<Access>): Clip {
  const clip = clipOf(31, {}, { url });
  return { ...clip, access: { ...clip.access, ...access } };
}

const rule = (host: string, part: Partial<AccessRule> = {}): AccessRule => ({
  host,
  declared: [],
  action: 'leaveOut',
  note: '',
  ...part,
});

const slug = 'what-we-learned-4f1c2a9be77d';

describe('a link of an issue', () => {
  it.each<readonly [string, LeftOutReason | null]>([
    ['https://example.org/tides', null],
    ['http://blog.example.org:8080/a?b=c', null],
    ['https://93.184.216.34/', null],
    ['https://gauge.example/2026/11/notebooks', null],
    ['mailto:ines@example.org', 'notWeb'],
    ['ftp://example.org/tides', 'notWeb'],
    ['/tides', 'notWeb'],
    ['example.org/tides', 'notWeb'],
    ['http://jupyer on glitch https://glitch.com/', 'notWeb'],
    ['http://https://example.org/', 'notPublic'],
    ['http://localhost:8888/lab', 'notPublic'],
    ['http://tides.localhost/', 'notPublic'],
    ['http://printer.local/', 'notPublic'],
    ['http://127.0.0.1/', 'notPublic'],
    ['http://0x7f.1/', 'notPublic'],
    ['http://2130706433/', 'notPublic'],
    ['http://10.1.2.3/', 'notPublic'],
    ['http://172.20.0.1/', 'notPublic'],
    ['http://192.168.1.1/', 'notPublic'],
    ['http://169.254.169.254/latest/meta-data', 'notPublic'],
    ['http://100.64.0.1/', 'notPublic'],
    ['http://[::1]/', 'notPublic'],
    ['http://[2001:db8::1]/', 'notPublic'],
    ['https://example.org./', 'notPublic'],
    ['https://example.org/a?unlocked_article_code=1.x', 'gift'],
    [`https://medium.com/@mira/${slug}?sk=abc`, 'gift'],
    [`https://medium.com/@mira/${slug}`, 'medium'],
    [`https://tides.example.org/${slug}`, 'medium'],
    ['https://tides.example.org/p/4f1c2a9be77d', 'medium'],
    ['https://medium.com/@mira', 'metered'],
    ['https://www.nytimes.com/2026/11/20/tides.html', 'metered'],
    ['https://link.springer.com/article/10.1/x', 'metered'],
    ['https://www.linkedin.com/in/ines', 'signIn'],
    ['https://x.com/ada_writes/status/1', 'signIn'],
    ['https://bit.ly/3abc', 'forwards'],
    ['https://www.google.com/url?q=https://www.nytimes.com/a', 'forwards'],
  ])('%s: %s', (url, reason) => {
    expect(why(url)).toBe(reason);
  });

  it('is asked once, without its fragment, for all that lead there', () => {
    const { ask } = divide(['https://example.org/a#one', 'https://example.org/a#two']);
    expect(ask).toEqual([
      {
        url: 'https://example.org/a',
        host: 'example.org',
        words: 'words of https://example.org/a#one',
      },
    ]);
  });

  it('is asked without a user name and a password', () => {
    expect(divide(['https://ines:secret@example.org/a']).ask[0]?.url).toBe('https://example.org/a');
  });
});

describe('a page that was visited', () => {
  const url = 'https://gauge.example/tides';
  const walls: readonly Declared[] = ['registration', 'metered', 'members'];

  it.each(walls)('is left out where it declares %s, and its site with it', (declared) => {
    const clips = [clipAt(url, { declared: found(declared) })];
    expect(why(url, { clips })).toBe('walled');
    expect(why('http://www.gauge.example/tides?utm_source=x#top', { clips })).toBe('walled');
    expect(why('https://gauge.example/other', { clips })).toBe('site');
    expect(why('https://data.gauge.example/other', { clips })).toBe('site');
    expect(why('https://other.example/tides', { clips })).toBeNull();
  });

  it('is left out whatever its curator says of it now, or it says besides', () => {
    const corrected = { found: 'members', corrected: 'free' } as const;
    expect(why(url, { clips: [clipAt(url, { declared: corrected })] })).toBe('walled');
    const claims = [{ declared: 'metered', words: 'content_tier metered' }] as const;
    expect(why(url, { clips: [clipAt(url, { declared: found('free'), claims })] })).toBe('walled');
  });

  it('is left out where a wall was seen that it did not declare', () => {
    expect(why(url, { clips: [clipAt(url, { now: 'preview' })] })).toBe('walled');
    expect(why(url, { clips: [clipAt(url, { now: 'blocked' })] })).toBe('walled');
    expect(why(url, { clips: [clipAt(url, { now: 'full' })] })).toBeNull();
  });

  it('is left out where it was come to by a gift, at any of its addresses', () => {
    const clip = clipAt(url, { declared: found('gift') });
    const printed = 'https://gauge.example/printed';
    const clips = [{ ...clip, canonicalUrl: { found: null, corrected: printed } }];
    expect(why(url, { clips })).toBe('gift');
    expect(why(printed, { clips })).toBe('gift');
  });
});

describe('the rules of a newsletter', () => {
  const url = 'https://data.gauge.example/tides';

  it.each(['leaveOut', 'linkOnly', 'preferOpen'] as const)('%s: it is not asked', (action) => {
    expect(why(url, { rules: [rule('gauge.example', { action })] })).toBe('rules');
    expect(why(url, { rules: [rule('*', { action })] })).toBe('rules');
  });

  it.each(['mark', 'warn'] as const)('%s: it is asked', (action) => {
    expect(why(url, { rules: [rule('gauge.example', { action })] })).toBeNull();
  });

  it('count by the first that holds', () => {
    const rules = [rule('gauge.example', { action: 'mark' }), rule('*')];
    expect(why(url, { rules })).toBeNull();
    expect(why('https://example.org/', { rules })).toBe('rules');
  });

  it('hold only for what they name', () => {
    expect(why(url, { rules: [rule('other.example')] })).toBeNull();
    expect(why(url, { rules: [rule('medium')] })).toBeNull();
    expect(why(url, { rules: [rule('*', { declared: ['free'] })] })).toBeNull();
    expect(why(url, { rules: [rule('*', { declared: ['unknown'] })] })).toBe('rules');
    const clips = [clipAt(url, { declared: found('free') })];
    expect(why(url, { clips, rules: [rule('*', { declared: ['free'] })] })).toBe('rules');
  });
});

describe('an address that was asked', () => {
  const url = 'https://example.org/tides';
  const asked = (verdict: string, checkedAt: string): Partial<Known> => ({
    checks: new Map([[url, { id: idOf(1), rev: 1, url, verdict, checkedAt }]]),
  });
  const hours = (many: number) => new Date(Date.parse(now) - many * 3_600_000).toISOString();

  it('is not asked again within a day', () => {
    expect(why(url, asked('fine', hours(23)))).toBe('recent');
    expect(why(url, asked('unsure 429', hours(1)))).toBe('recent');
    expect(why(url, asked('fine', hours(25)))).toBeNull();
  });

  it('is asked again where nobody answered', () => {
    expect(why(url, asked('unreachable', hours(1)))).toBeNull();
  });
});

describe('what is walled', () => {
  const walled = walledHosts.flatMap(({ hosts }) => hosts);

  it('has every site in it whose walls are known', () => {
    const known = [
      ...signs.flatMap(({ hosts = [] }) => hosts),
      ...statements.flatMap(({ where }) => where?.hosts ?? []),
    ];
    const missing = known.filter((host) => why(`https://${host}/`) === null);
    expect(missing).toEqual([]);
  });

  it('says where each row is from', () => {
    for (const { source, hosts } of [...walledHosts, ...forwarders]) {
      expect(source).not.toBe('');
      for (const host of hosts) expect(host).toMatch(/^[a-z0-9.-]+$/);
    }
    expect(new Set(walled).size).toBe(walled.length);
  });

  /** Ways to write one address differently. */
  const spelled = fc.record({
    scheme: fc.constantFrom('http', 'https', 'HTTPS', 'Http'),
    user: fc.constantFrom('', 'ines@', 'ines:secret@'),
    below: fc.constantFrom('', 'www.', 'WWW.', 'm.', 'a.b-c.'),
    dot: fc.constantFrom('', '.'),
    port: fc.constantFrom('', ':80', ':443', ':8443'),
    capitals: fc.boolean(),
    end: fc.constantFrom('', '/', '//', '?a=b', '#x', '/?utm_source=x#:~:text=tide'),
    blanks: fc.constantFrom('', ' ', '\n\t'),
  });
  type Spelling = typeof spelled extends fc.Arbitrary<infer S> ? S : never;

  const written = (host: string, path: string, how: Spelling) => {
    const name = `${how.below}${how.capitals ? host.toUpperCase() : host}${how.dot}`;
    return `${how.blanks}${how.scheme}://${how.user}${name}${how.port}${path}${how.end}${how.blanks}`;
  };

  it('is never asked, however its host is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...walled), fc.webPath(), spelled, (host, path, how) => {
        expect(divide([written(host, path, how)]).ask).toEqual([]);
      }),
    );
  });

  it('is never asked where it has the shape of Medium, however its path is written', () => {
    const letter = fc.constantFrom(
      (sign: string) => sign,
      (sign: string) => sign.toUpperCase(),
      (sign: string) => `%${sign.charCodeAt(0).toString(16)}`,
    );
    const id = fc.string({
      unit: fc.constantFrom(...'0123456789abcdef'),
      minLength: 10,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        id.filter((one) => /[a-f]/.test(one)),
        fc.array(letter, { minLength: 12, maxLength: 12 }),
        spelled,
        (hex, ways, how) => {
          const path = [...hex].map((sign, at) => ways[at]?.(sign) ?? sign).join('');
          const url = written('tides.example.org', `/@mira/tides-${path}`, how);
          expect(divide([url]).ask).toEqual([]);
        },
      ),
    );
  });

  it('is never asked where a clip declares it, however it is written', () => {
    const clips = [clipAt('https://gauge.example/tides', { declared: found('metered') })];
    fc.assert(
      fc.property(fc.webPath(), spelled, (path, how) => {
        expect(divide([written('gauge.example', path, how)], { clips }).ask).toEqual([]);
      }),
    );
  });
});

describe('whatever is printed', () => {
  it('is asked at an address of the public web, or left out with a reason', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.ipV4())), (urls) => {
        const { ask, leftOut } = divide(urls);
        for (const { url, host } of ask) {
          expect(new URL(url).href).toBe(url);
          expect(url).toMatch(/^https?:/);
          expect(new URL(url)).toMatchObject({ hash: '', username: '', password: '' });
          expect(host).toBe(new URL(url).hostname);
        }
        expect(new Set(ask.map(({ url }) => url)).size).toBe(ask.length);
        expect(leftOut.map(({ url }) => urls.includes(url))).not.toContain(false);
      }),
    );
  });
});
