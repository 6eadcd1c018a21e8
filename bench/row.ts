/** One figure and what it may be at most. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  readonly unit: '×' | 'bytes';
  readonly note?: string;
}
