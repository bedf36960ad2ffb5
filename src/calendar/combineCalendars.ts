import { requireZone } from '../time/requireZone.js';
import type { OffsetSource } from '../time/offsetSource.js';
import { coreOf, sealCalendar, type Calendar, type CalendarCore } from './calendar.js';
import { intersectEdges, subtractEdges, unionEdges } from './combineIntervals.js';
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

/** The ways to make one calendar from several. */
export type Combination = 'union' | 'intersect' | 'subtract';

const COMBINE = { union: unionEdges, intersect: intersectEdges, subtract: subtractEdges } as const;

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
      const edges = COMBINE[kind](operands.map(({ source }) => source.intervals(page)));
      last = { page, edges };
      return edges;
    },
  });
  const core: CalendarCore = Object.assign(engine, { zone, origin: { kind, operands } as const });
  return sealCalendar(options.id, core);
}

function openPagesOf(kind: Combination, operands: readonly CalendarCore[]): OpenPages {
  const all = operands.map(({ source }) => source.openPages).filter(([from, to]) => from < to);
  const [first] = all;
  if (first === undefined) return [FIRST_PAGE, FIRST_PAGE];
  if (kind === 'subtract') return operands[0]?.source.openPages ?? first;
  return all.reduce(([from, to], [nextFrom, nextTo]) =>
    kind === 'union'
      ? [Math.min(from, nextFrom), Math.max(to, nextTo)]
      : [Math.max(from, nextFrom), Math.min(to, nextTo)],
  );
}
