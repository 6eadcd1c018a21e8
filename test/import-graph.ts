import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What a source file holds and which files and packages it imports. */
export interface SourceFile {
  readonly text: string;
  /** Paths from the top for our own files (`?page` kept), names for packages. */
  readonly imports: readonly string[];
}

export type Source = ReadonlyMap<string, SourceFile>;

/** All TypeScript below the given folders, by its path from the top. */
export function readSource(folders: readonly string[]): Source {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => posix.join(folder, String(name).replaceAll('\\', '/')))
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts')),
  );
  return new Map(files.map((file) => [file, sourceFile(file, readFileSync(join(file), 'utf8'))]));
}

/** One file of the graph, as a test may plant it. */
export function sourceFile(file: string, text: string): SourceFile {
  const named = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)'([^']+)'/g);
  const imports = [...named].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(dirname(file), name) : name,
  );
  return { text, imports };
}
