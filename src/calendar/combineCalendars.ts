import { InputError } from '../errors/inputError.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';
import { requireList } from '../errors/requireList.js';
import { requireOptions } from '../errors/requireOptions.js';
import { requireZone } from '../time/requireZone.js';
import type { OffsetSource } from '../time/index.js';
import { coreOf, makeCalendar, type Calendar, type CalendarCore } from './calendar.js';
import { combineEdges, type Combination } from './combineEdges.js';
import type { PageSource } from './engine.js';
import { hotForm } from './hotForm.js';
import type { Edges } from './weekPlan.js';

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
  requireOptions(options, ['id', 'timeZone', 'offsets'], 'an object with id and timeZone');
  requireList(calendars, 'calendars', 'a list of compiled calendars');
  if (typeof options.id !== 'string') {
    throw new InputError(WRONG_TYPE, 'options.id', options.id, 'a text');
  }
  const zone = requireZone(options.timeZone, 'options.timeZone', options.offsets);
  const operands = calendars.map((calendar, i) => coreOf(calendar, `calendars[${i}]`));
  // Calendars may nest; the page made last serves all who ask for it next.
  let last: { readonly page: number; readonly edges: Edges } | undefined;
  const source: PageSource = {
    edges: (page) => {
      if (last?.page !== page) {
        const lists = operands.map((each) => each.source.edges(page));
        last = { page, edges: combineEdges(kind, lists) };
      }
      return last.edges;
    },
    endPage: endPageOf(kind, operands),
  };
  const { id } = options;
  return makeCalendar({ id, zone, origin: { kind, operands }, source, formOf: hotForm });
}

function endPageOf(kind: Combination, operands: readonly CalendarCore[]): number {
  const ends = operands.map(({ source }) => source.endPage);
  if (kind === 'subtract') return ends[0] ?? 0;
  return kind === 'union' ? Math.max(0, ...ends) : Math.min(...ends);
}
