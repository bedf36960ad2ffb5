import type { PageChain, PageForm, PageSource } from './engine.js';
import { isEdgePage, pageStart } from './grid.js';
import { hotTable, tableInstant, tableOpenMs, tableTotalMs, type HotTable } from './hotTable.js';
import { reachPage, type NewPage } from './reachPage.js';

/** Hot tables alone: for algebra, and for bundles in which every byte counts. */
export function hotForm(chain: PageChain, { edges }: PageSource): PageForm {
  const make = (page: number): NewPage => {
    const table = hotTable(edges(page));
    return { totalMs: tableTotalMs(table), table: isEdgePage(page) ? undefined : table };
  };
  const reach = (page: number): number => reachPage(chain, page, make);
  const tableOf = (page: number): HotTable => chain.tables[reach(page)] ?? hotTable(edges(page));
  return {
    reach,
    openMsIn: (page, at) => tableOpenMs(tableOf(page), at),
    instantIn: (page, openMs, isLatest) => {
      // The latest with so much ends one ms before the earliest with a ms more.
      const more = Number(isLatest);
      return pageStart(page) + tableInstant(tableOf(page), openMs + more) - more;
    },
  };
}
