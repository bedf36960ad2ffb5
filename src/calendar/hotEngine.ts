import type { Engine, PageSource } from './engine.js';
import { pageOf, pageStart } from './grid.js';
import {
  hotTable,
  rebaseTable,
  tableBaseMs,
  tableInstant,
  tableOpenMs,
  tableTotalMs,
  type HotTable,
} from './hotTable.js';

/** An engine of hot tables alone: for algebra, and for bundles in which every byte counts. */
export function hotEngine(source: PageSource): Engine {
  const tables: (HotTable | undefined)[] = [];
  let anchor: number | undefined;
  const tableOf = (page: number): HotTable => {
    let table = tables[page];
    if (table === undefined) {
      table = hotTable(source.edges(page));
      anchor ??= page;
      if (page > anchor) rebaseTable(table, endMs(tableOf(page - 1)));
      if (page < anchor) rebaseTable(table, tableBaseMs(tableOf(page + 1)) - tableTotalMs(table));
      tables[page] = table;
    }
    return table;
  };
  return {
    ...source,
    tables,
    tableOf,
    spanOf: (page) => ({ baseMs: tableBaseMs(tableOf(page)), endMs: endMs(tableOf(page)) }),
    openMsBefore: (at) => {
      const table = tableOf(pageOf(at));
      return tableBaseMs(table) + tableOpenMs(table, at);
    },
    instantIn: (page, openMs, isLatest) =>
      pageStart(page) + tableInstant(tableOf(page), openMs, isLatest),
  };
}

function endMs(table: HotTable): number {
  return tableBaseMs(table) + tableTotalMs(table);
}
