import type { PageChain } from './engine.js';
import type { HotTable } from './hotTable.js';

/** A page as it comes to the chain. */
export interface NewPage {
  readonly totalMs: number;
  readonly table?: HotTable | undefined;
}

/**
 * Makes a chain reach a page, one page after the other.
 *
 * @param make - makes a page, to the left of the chain or to its right
 * @returns the place of the page in the lists
 */
export function reachPage(
  chain: PageChain,
  page: number,
  make: (page: number, isLeft: boolean) => NewPage,
): number {
  const { tables } = chain;
  if (tables.length === 0) chain.first = page;
  while (page < chain.first) {
    const { totalMs, table } = make(chain.first - 1, true);
    chain.bases = Float64Array.of(chain.bases[0]! - totalMs, ...chain.bases);
    chain.first--;
    tables.unshift(table);
  }
  while (page >= chain.first + tables.length) {
    const { totalMs, table } = make(chain.first + tables.length, false);
    chain.bases = Float64Array.of(...chain.bases, chain.bases[tables.length]! + totalMs);
    tables.push(table);
  }
  return page - chain.first;
}
