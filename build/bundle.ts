import { build, type PluginOption, type Rolldown } from 'vite';
import { withoutSources } from './without-sources.ts';

/** Bundles one entry and all it imports into a single minified script that keeps to itself. */
export async function bundle(
  entry: string,
  how: { readonly plugins?: PluginOption[] } = {},
): Promise<{ readonly code: string; readonly files: readonly string[] }> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutSources(), ...(how.plugins ?? [])],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'page', fileName: 'bundle' },
      rolldownOptions: { output: { exports: 'auto', generatedCode: { symbols: false } } },
      minify: true,
    },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const [chunk, ...more] = first?.output ?? [];
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error(`${entry} is not one script`);
  return { code: chunk.code, files: chunk.moduleIds };
}
