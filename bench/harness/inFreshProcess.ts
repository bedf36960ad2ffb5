import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildFolder } from './places.js';

/** Runs a file of fresh/ in a process of its own and gives the JSON that it prints. */
export function inFreshProcess(
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): unknown {
  const path = join(buildFolder, 'fresh', `${name}.js`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, path, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0)
    throw new Error(`${name} ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return JSON.parse(stdout);
}
