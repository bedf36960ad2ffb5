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
  const { tables, bases } = chain;
  if (tables.length === 0) chain.first = page;
  while (page < chain.first) {
    const { totalMs, table } = make(chain.first - 1, true);
    bases.unshift(bases[0]! - totalMs);
    tables.unshift(table);
    chain.first--;
  }
  while (page >= chain.first + tables.length) {
    const { totalMs, table } = make(chain.first + tables.length, false);
    bases.push(bases[tables.length]! + totalMs);
    tables.push(table);
  }
  return page - chain.first;
}
