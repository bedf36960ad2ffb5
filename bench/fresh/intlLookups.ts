// intlLookups <entry> <zone>: how often Intl is asked, and for what.
import type * as Custops from 'custops';
export interface Lookups {
  readonly atImport: number;
  readonly utc: number;
  readonly firstYear: number;
  readonly perZoneYear: number;
  readonly later: number;
}

let asked = 0;
type Format = (value?: number | Date) => unknown;
const formatter = Intl.DateTimeFormat.prototype as unknown as Record<string, unknown>;
const format = Object.getOwnPropertyDescriptor(formatter, 'format')?.get as () => Format;
Object.defineProperty(formatter, 'format', {
  get(this: unknown): Format {
    const bound = format.call(this as never);
    return (value) => {
      asked++;
      return bound(value);
    };
  },
});
const { formatToParts } = formatter as { formatToParts: Format };
formatter['formatToParts'] = function counting(this: unknown, value?: number | Date) {
  asked++;
  return formatToParts.call(this, value);
};
let made = 0;
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct(target, args: []) {
    made++;
    return new target(...args);
  },
  apply(target, _self, args: []) {
    made++;
    return target(...args);
  },
});
const contacts = () => asked + made;

const [entry = '', timeZone = ''] = process.argv.slice(2);
const { addBusinessMs, businessMsBetween, compileCalendar } = (await import(
  entry
)) as typeof Custops;
const atImport = contacts();

const day = [['09:00', '17:00']];
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
const calendarIn = (zone: string) => compileCalendar({ id: 'bench', timeZone: zone, hours });

/** Answers for every 13 hours from the beginning of a year to that of another. */
function useYears(calendar: ReturnType<typeof calendarIn>, from: number, until: number) {
  // A few days of room: an answer may lie in the next year.
  const end = Date.UTC(until, 0, 1) - 7 * 86_400_000;
  for (let at = Date.UTC(from, 0, 7); at < end; at += 13 * 3_600_000) {
    addBusinessMs(calendar, at, 3_600_000);
    businessMsBetween(calendar, at, at + 3_600_000);
  }
}

useYears(calendarIn('UTC'), 2020, 2030);
const utc = contacts() - atImport;

const beforeZone = asked;
const calendar = calendarIn(timeZone);
useYears(calendar, 2020, 2021);
const firstYear = asked - beforeZone;
useYears(calendar, 2021, 2030);
const tenYears = asked - beforeZone;

const beforeLater = contacts();
useYears(calendar, 2020, 2030);
useYears(calendarIn(timeZone), 2020, 2030);
const later = contacts() - beforeLater;

const result: Lookups = { atImport, utc, firstYear, perZoneYear: Math.ceil(tenYears / 10), later };
console.log(JSON.stringify(result));
