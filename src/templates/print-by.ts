import type { RootContent } from 'mdast';
import { Failure } from '../core/failure.ts';
import { isLimit, type Render } from './engine.ts';
import { goodSource, type House, ownSource, type TemplateName } from './opened.ts';

/** An opened template that could not print something, which the house's own printed instead. */
export interface TemplateTrouble {
  readonly name: TemplateName;
  /** Title of the clip it was about, or label of the issue. */
  readonly about: string;
  /** What Liquid says of it; null: it went beyond what a template may cost. */
  readonly detail: string | null;
}

/** Hears of what an opened template could not print. */
export type Tell = (trouble: TemplateTrouble) => void;

/** For who has no use for it: what could not be printed is told by who prints the issue. */
export const untold: Tell = () => undefined;

/** What is to be printed, and by which template of a house. */
export interface Printing {
  readonly name: TemplateName;
  /** Title of the clip, or label of the issue. */
  readonly about: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Prints by the opened template, where it is opened; by the house's own where that one cannot be
 * carried out, which is told.
 * @throws {Failure} `template` where the house's own cannot be carried out.
 */
export function printBy(
  render: Render,
  house: House,
  { name, about, values }: Printing,
  tell: Tell,
): RootContent[] {
  const [source, own] = [goodSource(house, name), ownSource(house.newsletter, name)];
  if (source === own) return render(own, values);
  try {
    return render(source, values);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell({ name, about, detail: isLimit(error.cause) ? null : error.detail });
    return render(own, values);
  }
}
