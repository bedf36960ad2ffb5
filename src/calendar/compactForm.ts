import { SECOND_MS } from '../time/timeUnits.js';
import { compactInstant, compactOpenMs, type CompactPage } from './compactPage.js';
import type { PageChain, PageForm, PageSource } from './engine.js';
import { isEdgePage, pageStart } from './grid.js';
import { hotTable, tableInstant, tableOpenMs, type HotTable } from './hotTable.js';
import { reachPage, type NewPage } from './reachPage.js';
import type { Edges } from './weekPlan.js';

/** A page answers from its compact form this often; then the hot table pays. */
const USES_UNTIL_HOT = 24;

/**
 * Pages that are compact until a hot table pays.
 *
 * @param week - the open line of the ordinary week
 * @param compactPageOf - makes the compact form of a page
 */
export function compactForm(
  week: Edges,
  compactPageOf: (page: number) => CompactPage,
): (chain: PageChain, source: PageSource) => PageForm {
  return (chain, { edges }) => {
    const pages: { readonly compact: CompactPage; uses: number }[] = [];
    const make = (page: number, isLeft: boolean): NewPage => {
      const compact = compactPageOf(page);
      if (isLeft) pages.unshift({ compact, uses: 0 });
      else pages.push({ compact, uses: 0 });
      return { totalMs: compact[compact.length - 2]! * SECOND_MS };
    };
    const reach = (page: number): number => reachPage(chain, page, make);
    const hotOf = (page: number): HotTable | undefined => {
      const place = reach(page);
      if (++pages[place]!.uses > USES_UNTIL_HOT && !isEdgePage(page)) {
        chain.tables[place] ??= hotTable(edges(page));
      }
      return chain.tables[place];
    };
    return {
      reach,
      openMsIn: (page, at) => {
        const table = hotOf(page);
        if (table !== undefined) return tableOpenMs(table, at);
        return compactOpenMs(pages[reach(page)]!.compact, week, page, at);
      },
      instantIn: (page, openMs, isLatest) => {
        const table = hotOf(page);
        // The latest with so much ends one ms before the earliest with a ms more.
        const more = Number(isLatest);
        const target = openMs + more;
        const at =
          table === undefined
            ? compactInstant(pages[reach(page)]!.compact, week, page, target)
            : pageStart(page) + tableInstant(table, target);
        return at - more;
      },
    };
  };
}
