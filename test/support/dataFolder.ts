import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where the real logs lie: beside the project, when they are there at all. */
export const dataFolder: string = join(
  dirname(resolve(import.meta.dirname, '..', '..')),
  'shared',
  'data',
);

/** Why tests of the real logs cannot run here; undefined when they can. */
export const dataMissing: string | undefined = existsSync(dataFolder)
  ? undefined
  : 'the real logs are not beside the project (../shared/data)';
