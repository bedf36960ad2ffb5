import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildFolder } from './places.js';

interface FreshOptions {
  readonly flags?: readonly string[];
  readonly timeZone?: string;
  /** Ends a process that takes longer; the answer is then undefined. */
  readonly timeoutMs?: number;
}

/** Runs a file of fresh/ in a process of its own and gives the JSON that it prints. */
export function inFreshProcess(
  name: string,
  args: readonly string[],
  { flags = [], timeZone, timeoutMs }: FreshOptions = {},
): unknown {
  const path = join(buildFolder, 'fresh', `${name}.js`);
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...flags, path, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', ...(timeZone !== undefined && { TZ: timeZone }) },
    ...(timeoutMs !== undefined && { timeout: timeoutMs, killSignal: 'SIGKILL' }),
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') return undefined;
  if (status !== 0)
    throw new Error(`${name} ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return JSON.parse(stdout);
}
