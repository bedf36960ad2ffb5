import type { TicketFacts } from 'custops';

/** How a section of durations is broken down. */
export interface Grouping {
  readonly title: string;
  /** What the groups are: `tier`. */
  readonly groupTitle: string;
  readonly labelOf: (facts: TicketFacts) => string;
  /** Labels in the order in which they are shown; others follow. */
  readonly order: readonly string[];
}

/** Groups in the order of a list, those that it does not name last. */
export function inOrder<T extends { readonly key: string }>(
  groups: readonly T[],
  order: readonly string[],
): T[] {
  const place = ({ key }: T): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...groups].sort((a, b) => place(a) - place(b));
}
