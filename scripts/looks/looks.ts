import type { Language } from './languages.ts';

/** A way that a screen may have to look: the system's wishes, room, size of type, and language. */
export interface Look {
  readonly name: string;
  readonly language: Language;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /** The width (CSS pixels) of a panel or window that is as narrow as they get. */
  readonly width?: number;
  /** How many times larger a person made everything. */
  readonly zoom?: number;
}

/** Every look there is. */
export const looks: readonly Look[] = [
  { name: 'light', language: 'english' },
  { name: 'dark', language: 'english', dark: true },
  { name: 'forced', language: 'english', forcedColors: true },
  { name: 'still', language: 'english', reducedMotion: true },
  { name: 'narrow', language: 'english', width: 320 },
  { name: 'zoomed', language: 'english', zoom: 2 },
  { name: 'pseudo', language: 'pseudo' },
  { name: 'pseudo-narrow', language: 'pseudo', width: 320 },
  { name: 'rtl', language: 'rightToLeft' },
  { name: 'rtl-dark-narrow', language: 'rightToLeft', dark: true, width: 320 },
];
