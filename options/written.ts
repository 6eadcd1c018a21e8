import { words } from '../src/platform/words.ts';

/** A time (ISO 8601 UTC) as people write it. */
export function writtenTime(at: string): string {
  const how = { dateStyle: 'long', timeStyle: 'short' } as const;
  return new Date(at).toLocaleString(words('language'), how);
}

export function writtenCount(count: number): string {
  return count.toLocaleString(words('language'));
}

/** How many clips, in words. */
export function writtenClips(count: number): string {
  return words(`backup_clips_${count === 1 ? 'one' : 'more'}`, writtenCount(count));
}

/** A size in bytes as people write it. */
export function writtenSize(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', 1_000] : ['megabyte', 1_000_000];
  const how = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return (bytes / Number(size)).toLocaleString(words('language'), how);
}
