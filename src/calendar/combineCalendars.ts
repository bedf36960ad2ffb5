import { requireZone } from '../time/requireZone.js';
import type { OffsetSource } from '../time/index.js';
import { coreOf, sealCalendar, type Calendar, type CalendarCore } from './calendar.js';
import { combineEdges, type Combination } from './combineEdges.js';
import { createEngine, type OpenPages } from './engine.js';
import { FIRST_PAGE } from './grid.js';
import { weekPlan } from './weekPlan.js';

/** What a calendar made from others needs of its own. */
export interface CombineCalendarsOptions {
  /** By which other configs name it. */
  readonly id: string;
  /** The zone of its business days and closures. */
  readonly timeZone: string;
  /** Where the zone's offsets come from; the runtime's own tzdata when left out. */
  readonly offsets?: OffsetSource;
}

/** Makes one calendar from several; of `subtract`, the first is what the others are taken from. */
export function combineCalendars(
  kind: Combination,
  options: CombineCalendarsOptions,
  calendars: readonly Calendar[],
): Calendar {
  const zone = requireZone(options.timeZone, 'options.timeZone', options.offsets);
  const operands = calendars.map((calendar, i) => coreOf(calendar, `calendars[${i}]`));
  // Calendars may nest; the page made last serves all who ask for it next.
  let last: { readonly page: number; readonly edges: number[] } | undefined;
  const engine = createEngine({
    week: weekPlan([]),
    compact: () => undefined,
    openPages: openPagesOf(kind, operands),
    intervals: (page) => {
      if (last?.page === page) return last.edges;
      const edges = combineEdges(
        kind,
        operands.map(({ source }) => source.intervals(page)),
      );
      last = { page, edges };
      return edges;
    },
  });
  const core: CalendarCore = Object.assign(engine, { zone, origin: { kind, operands } as const });
  return sealCalendar(options.id, core);
}

function openPagesOf(kind: Combination, operands: readonly CalendarCore[]): OpenPages {
  const never: OpenPages = [FIRST_PAGE, FIRST_PAGE];
  const all = operands.map(({ source }) => source.openPages);
  if (kind === 'subtract') return all[0] ?? never;
  const some = all.filter(([from, to]) => from < to);
  if (some.length === 0 || (kind === 'intersect' && some.length < all.length)) return never;
  return some.reduce(([from, to], [nextFrom, nextTo]) =>
    kind === 'union'
      ? [Math.min(from, nextFrom), Math.max(to, nextTo)]
      : [Math.max(from, nextFrom), Math.min(to, nextTo)],
  );
}
