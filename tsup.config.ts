import { defineConfig } from 'tsup';
import { buildEntries } from './scripts/publicModules.js';

export default defineConfig({
  entry: buildEntries(),
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  // Inlined and tree-shaken they load in a few ms; as packages, zod/mini alone takes 30 and
  // date-fns-tz 100, most of it in files that nothing here uses. Their types stay imports.
  noExternal: [/^zod/, /^date-fns/],
  // For CommonJS too: otherwise every entry carries its own rrule and its own error classes.
  splitting: true,
  treeshake: false,
  // tsup sets baseUrl, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
