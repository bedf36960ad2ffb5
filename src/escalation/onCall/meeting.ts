import type { Stretches } from './stretches.js';

/** How long two lists of stretches meet, and how many of the second are met at all. */
export function meeting(runs: Stretches, windows: Stretches): { readonly ms: number; n: number } {
  let [ms, n, last] = [0, 0, -1];
  for (let i = 0, j = 0; i < runs.length && j < windows.length;) {
    const shared = Math.min(runs[i + 1]!, windows[j + 1]!) - Math.max(runs[i]!, windows[j]!);
    if (shared > 0) {
      ms += shared;
      if (j !== last) n += 1;
      last = j;
    }
    if (runs[i + 1]! < windows[j + 1]!) i += 2;
    else j += 2;
  }
  return { ms, n };
}
