import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = fileURLToPath(new URL('./src', import.meta.url));
const types = fileURLToPath(new URL('./types', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^custops$/, replacement: `${src}/index.ts` },
      { find: 'custops/testing/vitest', replacement: `${types}/none.js` },
      { find: /^custops\/(.+)$/, replacement: `${src}/$1/index.ts` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 2,
    // The sources keep no state that a test could leave behind; a third faster.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // For machines that are busy: what must be quick says so itself.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { include: ['src/**/*.ts'] },
  },
});
