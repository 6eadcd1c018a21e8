/** How a toast takes a clip back, and what it says of that. */
export interface ToastUndo {
  readonly label: string;
  readonly orderId: string;
  readonly done: string;
  /** Said where it could not be taken back, with what to do. */
  readonly failed: string;
}

/** What a toast says, which clip it can take back, and which it can show. */
export interface ToastRequest {
  readonly lines: readonly string[];
  readonly undo: ToastUndo | null;
  readonly open: { readonly label: string; readonly clipId: string } | null;
  readonly dir: 'ltr' | 'rtl';
  /** How long it stays (ms). */
  readonly stay: number;
}
