/** What a screen must not have, measured in the page itself. */

import type { DrivenPage } from '../../test/e2e/rig.ts';

/** What may scroll sideways: text as it was written, and fields. */
const scrollsByDesign = 'pre, textarea, input, select';

/** Whatever runs out of the page at its side, or is cut off there without a sign of it. */
export function overflowing(app: DrivenPage): Promise<readonly string[]> {
  return app.evaluate((byDesign) => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page by ${scrollWidth - clientWidth} px`] : [];
    const nameOf = (one: Element) =>
      `${one.localName}${one.id ? `#${one.id}` : ''}${[...one.classList].map((name) => `.${name}`).join('')} “${(one.textContent ?? '').trim().slice(0, 30)}”`;
    const isUnseen = (one: Element) => one.closest('.unseen') !== null;
    const scrolls = (one: Element) => /auto|scroll/.test(getComputedStyle(one).overflowX);
    // A dialog lies over the page: nothing around it cuts it off.
    const isWithin = (one: Element, test: (around: Element) => boolean): boolean =>
      !one.matches('dialog[open]') &&
      one.parentElement !== null &&
      (test(one.parentElement) || isWithin(one.parentElement, test));
    const hides = (one: Element) => getComputedStyle(one).overflowX !== 'visible';
    const isOutside = (one: Element) => {
      const { left, right } = one.getBoundingClientRect();
      return left < -1 || right > clientWidth + 1;
    };
    for (const one of document.querySelectorAll('body *')) {
      const box = one.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || isUnseen(one)) continue;
      // The outermost one says it for all in it.
      if (isOutside(one) && !isWithin(one, (around) => hides(around) || isOutside(around)))
        found.push(`${nameOf(one)} is outside`);
      const isWider = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
      if (!isWider || one.matches(byDesign)) continue;
      const { textOverflow, overflowX } = getComputedStyle(one);
      if (scrolls(one)) found.push(`${nameOf(one)} scrolls sideways`);
      else if (
        one.matches('button, label, summary, legend, p, h1, h2, h3') &&
        textOverflow !== 'ellipsis'
      )
        found.push(`${nameOf(one)} ${overflowX === 'visible' ? 'runs over' : 'is cut off'}`);
    }
    return found;
  }, scrollsByDesign);
}

/** Whatever is to be hit and smaller than 24 × 24 px; links within a text are as high as its lines. */
export function tooSmall(app: DrivenPage): Promise<readonly string[]> {
  return app.evaluate(() => {
    const targets =
      'a[href], button, input, select, textarea, summary, [role="option"], [role="tab"]';
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>(targets)) {
      if (!one.checkVisibility() || getComputedStyle(one).display === 'inline') continue;
      // Whoever presses its label presses the box.
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [];
      const boxes = [one, ...labels].map((part) => part.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      if (width > 0 && (width < 23.5 || height < 23.5))
        found.push(
          `${one.localName}.${one.className} “${(one.textContent ?? '').trim().slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)} px`,
        );
    }
    return found;
  });
}

/** What moves by itself, or as its colours change, where the person asked for less motion. */
export function moving(app: DrivenPage): Promise<readonly string[]> {
  return app.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => {
        const { duration = 0 } = effect?.getComputedTiming() ?? {};
        return playState === 'running' && Number(duration) > 0;
      })
      .map((one) => {
        const { target } = (one.effect ?? {}) as { target?: Element };
        return `${one.constructor.name} of ${target?.localName}.${target?.className}`;
      }),
  );
}
