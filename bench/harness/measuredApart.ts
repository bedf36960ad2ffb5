import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, projectFolder } from './places.js';
import type { Options } from './readOptions.js';
import type { Row } from './row.js';

/**
 * Measures a row, with all that it is compared with, in a process of its own: no row inherits the
 * heap that another one filled, and a row alone gives what it gives among all.
 */
export function measuredApart(id: string, { rounds }: Options): Row {
  const file = join(buildFolder, `${id}.json`);
  const runTs = ['scripts/runTs.mjs', 'bench/main.ts'];
  const options = ['--only', `^${id}$`, '--rounds', String(rounds), '--row', file];
  const { status } = spawnSync(process.execPath, [...runTs, ...options], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`the row ${id} ended with ${String(status)}`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly row: Row }).row;
}
