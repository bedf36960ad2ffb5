import {
  addBusinessMs,
  addBusinessTime,
  businessMsBetween,
  businessTimeBetween,
  defineCalendar,
  isOpen,
  nextOpen,
  type Calendar,
  type CalendarConfig,
} from 'custops';
import { NO_ADAPTER_YET, type CaseAdapter, type CaseOutcome } from '../runner/caseAdapter.js';
import { numberAt, objectAt, textAt, type JsonObject } from '../runner/json.js';

/** business-time.json: each case names a calendar of the file and one operation. */
export const businessTime: CaseAdapter = ({ document }) => {
  const configs = objectAt(document, 'calendars');
  const compiled = new Map<string, Calendar>();
  const calendarNamed = (id: string): Calendar => {
    const known = compiled.get(id);
    if (known !== undefined) return known;
    const calendar = defineCalendar({ id, ...objectAt(configs, id) } as unknown as CalendarConfig);
    compiled.set(id, calendar);
    return calendar;
  };

  return ({ group, element }) => {
    const op = String(element['op']);
    const answer = Object.hasOwn(operations, op) ? operations[op] : undefined;
    if (group !== 'cases' || answer === undefined) {
      return { status: 'skipped', what: `${group} ${op}`, reason: NO_ADAPTER_YET };
    }
    const expected = element[op === 'between' ? 'expectMs' : 'expect'];
    return compare(answer(calendarNamed(textAt(element, 'calendar')), element), expected);
  };
};

type Operation = (calendar: Calendar, element: JsonObject) => string | number | boolean | null;

const operations: Readonly<Record<string, Operation>> = {
  add(calendar, element) {
    const start = textAt(element, 'start');
    const ms = numberAt(element, 'ms');
    const answer = iso(addBusinessTime(calendar, start, ms));
    const core = addBusinessMs(calendar, Date.parse(start), ms);
    return agreed(answer, iso(core === null ? null : new Date(core)));
  },
  between(calendar, element) {
    const start = textAt(element, 'start');
    const end = textAt(element, 'end');
    const answer = businessTimeBetween(calendar, start, end);
    return agreed(answer, businessMsBetween(calendar, Date.parse(start), Date.parse(end)));
  },
  isOpen: (calendar, element) => isOpen(calendar, textAt(element, 'start')),
  nextOpen: (calendar, element) => iso(nextOpen(calendar, textAt(element, 'start'))),
};

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** The numeric core must say the same as the function that speaks in dates. */
function agreed<T extends string | number | null>(answer: T, core: T): T | string {
  return answer === core ? answer : `${String(answer)}, but the numeric core says ${String(core)}`;
}

function compare(actual: unknown, expected: unknown): CaseOutcome {
  // `alt` names what other products answer; it is never right here.
  return { status: 'compared', expected, actual, equal: actual === expected };
}
