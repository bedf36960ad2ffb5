import type { Mark } from './mark.js';

/** The first place whose instant is not before another one. Logs may hold a hundred thousand. */
export function placeFrom(sorted: readonly { readonly at: number }[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.at ?? Number.POSITIVE_INFINITY) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of the marks that lies at an instant. */
export function markAt(marks: readonly Mark[], at: number): Mark | undefined {
  const mark = marks[placeFrom(marks, at)];
  return mark?.at === at ? mark : undefined;
}
