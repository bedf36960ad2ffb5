import { SECOND_MS } from '../time/timeUnits.js';
import { compactInstant, compactOpenMs, type CompactPage } from './compactPage.js';
import type { Engine, PageSource, PageSpan } from './engine.js';
import { pageOf, pageStart } from './grid.js';
import { hotTable, rebaseTable, tableInstant, tableOpenMs, type HotTable } from './hotTable.js';
import type { Edges } from './weekPlan.js';

/** What a page of the chain always has. */
interface ColdPage extends PageSpan {
  readonly compact: CompactPage;
  /** How often the compact form answered. */
  uses: number;
}

/** A page answers from its compact form this often; then the hot table pays. */
const USES_UNTIL_HOT = 24;

/**
 * An engine whose pages are compact until a hot table pays.
 *
 * @param week - the open line of the ordinary week
 * @param compactPageOf - makes the compact form of a page
 */
export function compactEngine(
  source: PageSource,
  week: Edges,
  compactPageOf: (page: number) => CompactPage,
): Engine {
  const tables: (HotTable | undefined)[] = [];
  const pages = new Map<number, ColdPage>();
  let anchor: number | undefined;
  const reach = (page: number): ColdPage => {
    let reached = pages.get(page);
    if (reached === undefined) {
      anchor ??= page;
      const compact = compactPageOf(page);
      const totalMs = compact[compact.length - 2]! * SECOND_MS;
      let baseMs = 0;
      if (page > anchor) baseMs = reach(page - 1).endMs;
      if (page < anchor) baseMs = reach(page + 1).baseMs - totalMs;
      reached = { compact, baseMs, endMs: baseMs + totalMs, uses: 0 };
      pages.set(page, reached);
    }
    return reached;
  };
  const tableOf = (page: number): HotTable => {
    let table = tables[page];
    if (table === undefined) {
      table = hotTable(source.edges(page));
      rebaseTable(table, reach(page).baseMs);
      tables[page] = table;
    }
    return table;
  };
  const coldOf = (page: number): CompactPage | undefined => {
    const reached = reach(page);
    return tables[page] !== undefined || ++reached.uses > USES_UNTIL_HOT
      ? undefined
      : reached.compact;
  };
  return {
    ...source,
    tables,
    tableOf,
    spanOf: reach,
    openMsBefore: (at) => {
      const page = pageOf(at);
      const cold = coldOf(page);
      const openMs =
        cold === undefined ? tableOpenMs(tableOf(page), at) : compactOpenMs(cold, week, page, at);
      return reach(page).baseMs + openMs;
    },
    instantIn: (page, openMs, isLatest) => {
      const cold = coldOf(page);
      if (cold === undefined)
        return pageStart(page) + tableInstant(tableOf(page), openMs, isLatest);
      if (isLatest) return compactInstant(cold, week, page, openMs) - 1;
      return compactInstant(cold, week, page, openMs - 1);
    },
  };
}
