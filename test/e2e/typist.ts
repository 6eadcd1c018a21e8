import type { Emphasis, Link, PhrasingContent, RootContent } from 'mdast';
import { button, writing } from './curator.ts';
import { quotePattern, wordsOf } from './issue-facts.ts';
import type { DrivenPage } from './rig.ts';

/** A clip as the typist finds it in the choice of clips. */
export interface TypistsClip {
  readonly url: string;
  /** What to type to find it, and nothing else. */
  readonly sought: string;
  /** The words of its quotes, in their order. */
  readonly quotes: readonly string[];
  /** Printed instead of link words where it is cited: `_Title_ [[arXiv:ID](…)]`. */
  readonly paper: { readonly title: string; readonly id: string } | null;
}

function isWriting(desk: DrivenPage): Promise<boolean> {
  return desk.evaluate(() => document.activeElement?.classList.contains('prose') === true);
}

/** Writes blocks of Markdown as a curator would: keys alone, clips chosen by typing. */
export function typist(desk: DrivenPage, clips: readonly TypistsClip[], byStretches: boolean) {
  const clipOf = (url: string): TypistsClip => {
    const clip = clips.find((one) => one.url === url);
    if (clip === undefined) throw new Error(`there is no clip of ${url}`);
    return clip;
  };

  /** Opens the choice, finds the clip, and takes what stands so many rows beneath it. */
  const weave = async (clip: TypistsClip, down: number): Promise<void> => {
    await desk.press('@');
    await desk.waitFor(
      `the choice of clips for ${clip.sought}`,
      () => document.activeElement?.matches('.clip-chooser input') === true,
      [],
    );
    await desk.type(clip.sought);
    for (let row = 0; row < down; row += 1) await desk.press('ArrowDown');
    await desk.press('Enter');
    await desk.waitFor(
      'the editor again',
      () => document.activeElement?.classList.contains('prose') === true,
      [],
    );
  };

  /** Words by keys; a long text by stretches, as somebody dictates, but for what a key completes. */
  const put = async (words: string): Promise<void> => {
    if (!byStretches) return desk.type(words);
    for (const stretch of words.split(/(#[A-Z]+\d+.?)/)) {
      if (stretch.startsWith('#')) await desk.type(stretch);
      else if (stretch !== '') await desk.compose([], stretch);
    }
  };

  const text = async (words: string): Promise<void> => {
    // At the beginning of a word the sign asks for a clip: who wants the sign says so.
    const parts = words.replace(/\s+/g, ' ').split(/(?<![\p{L}\d])(?=@)/u);
    for (const part of parts) {
      if (!part.startsWith('@')) {
        if (part !== '') await put(part);
        continue;
      }
      await desk.press('@');
      await desk.waitFor(
        'the choice',
        () => document.activeElement?.matches('.clip-chooser input') === true,
        [],
      );
      await desk.press('Escape');
      await writing(desk);
      await desk.type(part.slice(1));
    }
  };

  const linked = async (link: Link, within: readonly PhrasingContent[]): Promise<void> => {
    await line(link.children, within);
    for (let left = [...wordsOf(link)].length; left > 0; left -= 1) {
      await desk.press('Shift+ArrowLeft');
    }
    // The browser tells of the selection a moment later, sooner than a hand's next key.
    const moment = () => new Promise((resolve) => setTimeout(resolve, 60));
    await moment();
    // Firefox may pass over the first key behind the end of italics: who selects sees that.
    const selected = await desk.evaluate(() => [...(getSelection()?.toString() ?? '')].length);
    for (let left = [...wordsOf(link)].length - selected; left > 0; left -= 1) {
      await desk.press('Shift+ArrowLeft');
      await moment();
    }
    await weave(clipOf(link.url), 0);
    await desk.press('ArrowRight');
  };

  const emphasis = async (node: Emphasis, within: readonly PhrasingContent[]): Promise<void> => {
    const words = wordsOf(node);
    const [, quote] = quotePattern.exec(words) ?? [];
    const source = quote === undefined ? undefined : sourceOf(quote);
    if (quote !== undefined && source !== undefined) {
      // Beneath the clip stand its link, its citation, and then its quotes.
      await weave(source, 2 + source.quotes.indexOf(quote));
      return;
    }
    await desk.press('Control+i');
    await line(node.children, within);
    await desk.press('Control+i');
  };

  const sourceOf = (quote: string) => clips.find(({ quotes }) => quotes.includes(quote));

  const line = async (
    nodes: readonly PhrasingContent[],
    within: readonly PhrasingContent[] = [],
  ): Promise<void> => {
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at];
      const cited = citationAt(nodes, at, clips);
      if (node === undefined) continue;
      if (cited !== null) {
        await weave(cited.clip, 1);
        await text(cited.rest);
        at += cited.length - 1;
      } else if (node.type === 'text') await text(node.value);
      else if (node.type === 'link') await linked(node, within);
      else if (node.type === 'emphasis') await emphasis(node, nodes);
      else if (node.type === 'textDirective') {
        await desk.press('Control+Shift+e');
        await line(node.children, within);
        await desk.press(']');
      } else if (node.type === 'strong') {
        await desk.press('Control+b');
        await line(node.children, within);
        await desk.press('Control+b');
      } else if (node.type === 'inlineCode') await desk.type(`\`${node.value}\``);
      else if (node.type === 'break') await text(' ');
      else throw new Error(`nobody taught the typist to write ${node.type}`);
    }
  };

  return {
    /** Opens the prose of this name (`News`, `Before the first section`) and writes the blocks. */
    write: async (name: string, blocks: readonly RootContent[]): Promise<void> => {
      // What stands above may still be drawn as it stays, and move the button from under the mouse.
      for (let tries = 0; !(await isWriting(desk)) && tries < 3; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await desk.click(await button(desk, `Write: ${name}`));
        await writing(desk).catch(() => undefined);
      }
      for (const [index, block] of blocks.entries()) {
        if (block.type !== 'paragraph') throw new Error(`a block of ${block.type}`);
        if (index > 0) await desk.press('Enter');
        await line(block.children);
      }
      await desk.press('Escape');
      await desk.waitFor('no editor', () => document.querySelector('.prose') === null, []);
    },
  };
}

/** `_Title_ [[arXiv:ID](…)]`, which is one citation of a clip. */
function citationAt(
  nodes: readonly PhrasingContent[],
  at: number,
  clips: readonly TypistsClip[],
): { readonly clip: TypistsClip; readonly length: number; readonly rest: string } | null {
  const [title, gap, link, after] = nodes.slice(at, at + 4);
  if (title?.type !== 'emphasis' || link?.type !== 'link') return null;
  if (gap?.type !== 'text' || gap.value !== ' [') return null;
  if (after?.type !== 'text' || !after.value.startsWith(']')) return null;
  const clip = clips.find(({ url, paper }) => url === link.url && paper?.title === wordsOf(title));
  return clip ? { clip, length: 4, rest: after.value.slice(1) } : null;
}
