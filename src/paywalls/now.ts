import type { Now } from '../core/access.ts';
import { hostOf, parsed } from '../core/address.ts';
import type { Gate, View } from '../core/view.ts';
import { passable, type Sign, signs } from './signs.ts';

/** What a reader sees of a page, and the page's own words that it is concluded from. */
interface Seen {
  readonly now: Now;
  readonly evidence: readonly string[];
}

/** Characters of running text: less before a gate is nothing to read; so much may be a whole page. */
const nothing = 150;
const plenty = 1_500;
/** Where so much text goes on behind it, a gate holds nobody up. */
const goesOn = 400;
/** More gates than these in one page are those of the teasers in a list. */
const mostGates = 3;
/** Pieces of evidence, and characters of one. */
const most = { pieces: 3, characters: 160 };

/**
 * Concludes from what is drawn, and from nothing else, whether the reader sees the page in full, a
 * preview of it, or next to nothing. Where that cannot be told (null: the page could not be looked
 * at) it is unknown, with nothing to show for it. Of the address only those count at which sites
 * show nothing but their gate.
 */
export function nowOf(view: View | null, url: string): Seen {
  const gateway = gatewayAt(url);
  if (gateway !== null) return { now: 'blocked', evidence: [gateway] };
  if (view === null) return { now: 'unknown', evidence: [] };
  const barriers = barriersOf(view);
  const layer = view.overlay?.locked ? said(view.overlay.text) : null;
  const now = layer === null ? verdict(barriers, view) : 'blocked';
  const words = [layer, ...barriers].flatMap((one) => (one === null ? [] : [one.words]));
  const cut = view.cut === null || barriers.length > 0 ? [] : [view.cut];
  const isShut = now === 'preview' || now === 'blocked';
  return { now, evidence: isShut ? evidence([...words, ...cut]) : [] };
}

/** The address of a page that is nothing but a gate, as people say it; null for any other. */
function gatewayAt(url: string): string | null {
  const { hostname = '', pathname = '' } = parsed(url) ?? {};
  const isGateway = ({ hosts = [], paths = [] }: Sign) =>
    hosts.some((host) => `.${hostname}`.endsWith(`.${host}`)) &&
    paths.some((path) => new RegExp(path).test(pathname));
  return signs.some(isGateway) ? hostOf(url) + pathname : null;
}

/** A gate that stands in the reader's way, and the words that say so. */
interface Barrier {
  readonly gate: Gate;
  readonly sign: Sign;
  readonly words: string;
}

function verdict(barriers: readonly Barrier[], view: View): Now {
  const { overlay, cut, gates, whole } = view;
  if (barriers.length === 0) {
    if (cut !== null && isWayIn(cut)) return 'preview';
    const isMute = gates.some(({ text }) => text === '');
    return overlay?.locked || cut !== null || isMute || !whole ? 'unknown' : 'full';
  }
  const isShut = ({ gate, sign }: Barrier) =>
    sign.means === 'blocked' || (gate.place === 'overlay' && overlay?.locked);
  if (barriers.some(isShut)) return 'blocked';
  const readable = Math.max(...barriers.map(({ gate }) => readableAt(gate)));
  if (readable < nothing) return 'blocked';
  // A bar at the window's edge keeps nobody from a text that is all there.
  const isBar = barriers.every(({ gate }) => gate.place === 'fixed');
  return isBar && readable >= plenty && cut === null ? 'unknown' : 'preview';
}

/** What can be read in spite of a gate; one that is not in the flow stands before and behind nothing. */
function readableAt({ place, before, after }: Gate): number {
  return place === 'flow' ? before : before + after;
}

function barriersOf({ gates }: View): readonly Barrier[] {
  const barriers = gates.flatMap(barrierAt);
  const inFlow = barriers.filter(({ gate }) => gate.place === 'flow');
  // What a site is known to say is believed wherever it stands; abstracts stand around it.
  const isPassed = ({ gate, sign }: Barrier) =>
    gate.after >= goesOn && (gate.sign !== '' || sign.hosts === undefined);
  const passed = inFlow.length > mostGates ? inFlow : inFlow.filter(isPassed);
  return barriers.filter((one) => !passed.includes(one));
}

function barrierAt(gate: Gate): readonly Barrier[] {
  const spoken = said(gate.text);
  if (gate.sign === '') return spoken === null ? [] : [{ gate, ...spoken }];
  const sign = signs.find(({ id }) => id === gate.sign);
  if (sign === undefined || gate.text === '') return [];
  if (spoken !== null) return [{ gate, sign, words: spoken.words }];
  const isOther = sign.ifSaid === true || passes().test(gate.text);
  return isOther ? [] : [{ gate, sign, words: gate.text }];
}

/** The first words that only a gate says; null where there are none. */
function said(text: string): Omit<Barrier, 'gate'> | null {
  const low = text.toLowerCase().replace(/\s/g, ' ');
  for (const sign of signs) {
    if (!sign.hints?.some((hint) => low.includes(hint))) continue;
    for (const phrase of sign.phrases ?? []) {
      const words = saidIn(text, compiled(phrase, 'gis'));
      if (words !== null) return { sign, words };
    }
  }
  return null;
}

function saidIn(text: string, phrase: RegExp): string | null {
  for (const found of text.matchAll(phrase)) {
    const [start, end] = [found.index, found.index + found[0].length];
    // What it is about may stand right behind it: "… to continue reading comments".
    const about = found[0] + text.slice(end, end + 25).split('\n', 1)[0];
    const isTold = /[“”„"«‹「『‘]\s?$/.test(text.slice(0, start));
    if (!isTold && !passes().test(about)) return sentence(text, start, end);
  }
  return null;
}

/** Whether the words behind a text that is cut off are of a way to read on. */
function isWayIn(words: string): boolean {
  return words !== '' && !passes().test(words);
}

/** The sentence, or the lines, around a part of a text. */
function sentence(text: string, start: number, end: number): string {
  const before = /(?:[^.!?。！？\n]|\.(?=\S))*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^(?:[^.!?。！？\n]|\.(?=\S))*[.!?。！？]?/u.exec(text.slice(end))?.[0] ?? '';
  return before + text.slice(start, end) + behind;
}

function evidence(words: readonly string[]): readonly string[] {
  const { pieces, characters } = most;
  const plain = words.map((one) => one.replace(/\s+/g, ' ').trim());
  const short = plain.map((one) =>
    one.length > characters ? `${one.slice(0, characters)}…` : one,
  );
  return [...new Set(short)].filter((one) => one !== '').slice(0, pieces);
}

function passes(): RegExp {
  return compiled(passable.join('|'), 'i');
}

/** A pattern of the table: in it a space is any white space. */
function compiled(source: string, flags: string): RegExp {
  return new RegExp(source.replaceAll(' ', '\\s'), flags);
}
