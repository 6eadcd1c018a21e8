import {
  type Box,
  type DrawnElement,
  type Scene,
  type StyleName,
  styleNames,
} from '../core/scene.ts';

export type Style = Readonly<Record<StyleName, string>>;

/** A document of a scene. */
export interface View {
  readonly size: readonly [width: number, height: number];
  readonly frame: Drawn | null;
  readonly scroller: Drawn;
  readonly night: boolean;
  /** What is drawn in it, in the order of the tree. */
  readonly elements: readonly Drawn[];
}

/** An element of a scene, tied to those around it. */
export interface Drawn extends Omit<DrawnElement, 'up' | 'view' | 'styles'> {
  readonly up: Drawn | null;
  readonly view: View;
  readonly style: Style;
  readonly before: Style | null;
  readonly after: Style | null;
  readonly backdrop: Style | null;
}

/**
 * Ties the elements of a scene together.
 * @throws {RangeError} where numbers lead nowhere, as in what did not come from our own script
 */
export function drawnIn(scene: Scene): readonly Drawn[] {
  const styles = scene.styles.map(
    (values) => Object.fromEntries(styleNames.map((name, at) => [name, values[at] ?? ''])) as Style,
  );
  const all: Drawn[] = [];
  const views = scene.views.map(({ width, height, night }) => ({
    size: [width, height] as const,
    night,
    elements: [] as Drawn[],
  }));
  for (const { up, view, styles: own, ...rest } of scene.elements) {
    const [style, before, after, backdrop] = own.map((at) => styles[at] ?? null);
    const parent = up < 0 ? null : all[up];
    const its = views[view] as unknown as View & { elements: Drawn[] };
    // What an element is drawn in comes before it: a circle has no place here.
    if (parent === undefined || !style || !its) throw new RangeError('a scene that leads nowhere');
    const drawn = {
      ...rest,
      up: parent,
      view: its,
      style,
      before: before ?? null,
      after: after ?? null,
      backdrop: backdrop ?? null,
    };
    all.push(drawn);
    its.elements.push(drawn);
  }
  for (const [at, { frame, scroller }] of scene.views.entries()) {
    const scrolls = all[scroller];
    if (!scrolls) throw new RangeError('a scene that leads nowhere');
    Object.assign(views[at] ?? {}, { frame: all[frame] ?? null, scroller: scrolls });
  }
  return all;
}

export function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
