/** A folder of the curator's computer that Cuttings was given; only Chromium gives any. */
export interface ChosenFolder {
  readonly name: string;
  queryPermission(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  getFileHandle(
    name: string,
    how: { readonly create: true },
  ): Promise<{
    createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
  }>;
}

type Picker = (how: { readonly id: string; readonly mode: 'readwrite' }) => Promise<ChosenFolder>;

const writing = { mode: 'readwrite' } as const;

function picker(): Picker | undefined {
  return (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
}

/** Whether this browser lets a page of ours be given a folder. */
export function canChooseFolder(): boolean {
  return picker() !== undefined;
}

/** Asks the curator for a folder to write into; null where none was chosen. Call it from a click. */
export async function chooseFolder(): Promise<ChosenFolder | null> {
  try {
    return (await picker()?.({ id: 'cuttings', ...writing })) ?? null;
  } catch (error) {
    // Left without a choice.
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether files may be written into the folder by now: browsers may ask again after a while. */
export async function mayWriteInto(folder: ChosenFolder): Promise<boolean> {
  return (await folder.queryPermission(writing)) === 'granted';
}

/** Asks the curator whether files may still be written into the folder. Call it from a click. */
export async function askToWriteInto(folder: ChosenFolder): Promise<boolean> {
  return (await folder.requestPermission(writing)) === 'granted';
}

/**
 * Writes a file into the folder, over the one of that name; resolves when it is written, and the one
 * before is there until then. Throws where it cannot be.
 */
export async function writeInto(folder: ChosenFolder, name: string, file: Blob): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(file);
  await writable.close();
}
