import { existsSync, readFileSync } from 'node:fs';

/** Of the clock that Linux counts processes by. */
const TICKS_PER_SECOND = 100;

/**
 * Seconds of processor that a process or the thread that asks has had; undefined where the system
 * does not say.
 */
export function cpuSeconds(of: number | 'thread-self' | undefined): number | undefined {
  const path = `/proc/${of}/stat`;
  if (!existsSync(path)) return undefined;
  // The name, which may hold blanks, ends with a bracket; user and system time are 14th and 15th.
  const fields = readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
