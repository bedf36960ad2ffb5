import { fileURLToPath } from 'node:url';

// scripts/runTs.mjs bundles the benchmark, and import.meta.url is that of main.ts in every file.
export const benchFolder: string = fileURLToPath(new URL('.', import.meta.url));
export const projectFolder: string = fileURLToPath(new URL('..', import.meta.url));
export const buildFolder: string = fileURLToPath(
  new URL('node_modules/.cache/custops', import.meta.url),
);
