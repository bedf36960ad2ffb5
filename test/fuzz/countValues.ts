import { isOpen } from './cloneOf.js';

const MOST = 1_000_000;

/** How many values stand in plain data, each character of long texts counted as one. */
export function countValues(value: unknown): number {
  let count = 0;
  const queue: unknown[] = [value];
  for (const each of queue) {
    count += typeof each === 'string' ? 1 + each.length / 100 : 1;
    if (count > MOST) break;
    if (!isOpen(each)) continue;
    for (const own of Object.values(Object.getOwnPropertyDescriptors(each))) {
      queue.push(own.value);
    }
  }
  return Math.round(count);
}
