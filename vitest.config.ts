import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { pageFunction } from './build/page-function.ts';

export default defineConfig({
  plugins: [pageFunction()],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    setupFiles: ['test/setup.ts'],
    alias: {
      'webextension-polyfill': fileURLToPath(new URL('test/extension-api.ts', import.meta.url)),
    },
  },
});
