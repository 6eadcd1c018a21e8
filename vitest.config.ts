import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { pageFunction } from './build/page-function.ts';

const extensionApi = fileURLToPath(new URL('test/extension-api.ts', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [pageFunction()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/built/**'],
          setupFiles: ['test/setup.ts'],
          alias: { 'webextension-polyfill': extensionApi },
          // Each test starts from a fresh store; loading all modules anew for each file took five
          // times as long as the tests themselves.
          isolate: false,
          // Properties take their time where other work goes on beside them.
          testTimeout: 30_000,
        },
      },
      // What is true of dist/: run after `npm run build`.
      { test: { name: 'built', include: ['test/built/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 150_000,
          hookTimeout: 90_000,
          // Real keys and windows on a busy machine: two more tries, and the report names each.
          retry: 2,
          // One file at a time in each browser: the machines this runs on have two cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
