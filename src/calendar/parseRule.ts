/** The parts of a recurrence rule by name, as text. */
export type RuleParts = Readonly<Record<string, string>>;

/** The parts that are understood, with what each may say. */
const PARTS: Readonly<Record<string, RegExp>> = /*#__PURE__*/ (() => {
  const list = (item: string): RegExp => new RegExp(`^${item}(,${item})*$`);
  const day = '(MO|TU|WE|TH|FR|SA|SU)';
  const yearDay = '[+-]?([1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])';
  return {
    FREQ: /^(YEARLY|MONTHLY|WEEKLY|DAILY)$/,
    INTERVAL: /^[1-9]\d{0,2}$/,
    BYMONTH: list('([1-9]|1[0-2])'),
    BYMONTHDAY: list('[+-]?([1-9]|[12]\\d|3[01])'),
    BYDAY: list(`([+-]?([1-9]|[1-4]\\d|5[0-3]))?${day}`),
    BYSETPOS: list(yearDay),
    BYYEARDAY: list(yearDay),
    BYWEEKNO: list('[+-]?([1-9]|[1-4]\\d|5[0-3])'),
    BYEASTER: /^([+-]?\d|[+-]?[1-7]\d|-80|[+]?[89]\d|[+]?1\d\d|[+]?2[0-4]\d)$/,
    WKST: new RegExp(`^${day}$`),
  };
})();

/** Why a part is refused that RFC 5545 knows. */
const REFUSED: Readonly<Record<string, string>> = {
  COUNT: 'write until instead of COUNT',
  UNTIL: 'write until beside the rule instead of UNTIL in it',
  DTSTART: 'write from beside the rule instead of DTSTART in it',
  TZID: 'dates are those of the calendar, leave out TZID',
  BYHOUR: 'holidays are whole dates, leave out times of day',
  BYMINUTE: 'holidays are whole dates, leave out times of day',
  BYSECOND: 'holidays are whole dates, leave out times of day',
};

/**
 * Takes a rule apart and holds it to the kinds that are supported.
 *
 * @param text - such as `FREQ=YEARLY;BYMONTH=11;BYDAY=+4TH`
 * @param anchored - whether a first date stands beside it, from which intervals count
 * @returns the parts, or in words why not
 */
export function parseRule(text: string, anchored: boolean): RuleParts | string {
  const parts: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const part of text.split(';')) {
    const [key = '', value, more] = part.split('=');
    const pattern = Object.hasOwn(PARTS, key) ? PARTS[key] : undefined;
    if (pattern === undefined || value === undefined || more !== undefined) {
      return Object.hasOwn(REFUSED, key)
        ? (REFUSED[key] ?? '')
        : `${quoted(part)} is no part of it`;
    }
    if (key in parts) return `${key} stands twice`;
    if (!pattern.test(value)) return `${quoted(part)} is out of bounds`;
    parts[key] = value;
  }
  return refusal(parts, anchored) ?? parts;
}

function quoted(part: string): string {
  return JSON.stringify(part.slice(0, 40));
}

/** What single parts cannot tell: combinations without a clear or without any meaning. */
function refusal(parts: RuleParts, anchored: boolean): string | undefined {
  const has = (...keys: readonly string[]): boolean => keys.some((key) => key in parts);
  const yearly = parts['FREQ'] === 'YEARLY';
  const ordinals = /\d/.test(parts['BYDAY'] ?? '');
  if (!has('FREQ')) return 'FREQ is missing';
  if (has('BYEASTER')) {
    const others = ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'BYYEARDAY', 'BYWEEKNO'];
    if (!yearly || has(...others)) return 'BYEASTER goes with FREQ=YEARLY and INTERVAL alone';
  }
  if (!yearly && has('BYYEARDAY', 'BYWEEKNO')) return 'BYYEARDAY and BYWEEKNO need FREQ=YEARLY';
  if (has('BYWEEKNO') && (!has('BYDAY') || ordinals))
    return 'BYWEEKNO needs BYDAY, without numbers';
  const weeklyOrDaily = parts['FREQ'] === 'WEEKLY' || parts['FREQ'] === 'DAILY';
  if (weeklyOrDaily && (ordinals || has('BYSETPOS', 'BYMONTHDAY'))) {
    return 'numbered days, BYMONTHDAY and BYSETPOS need FREQ=MONTHLY or YEARLY';
  }
  if (has('BYSETPOS') && !has('BYDAY', 'BYMONTHDAY', 'BYYEARDAY')) {
    return 'BYSETPOS needs the days of which to choose';
  }
  if (anchored) return undefined;
  if (has('INTERVAL') && parts['INTERVAL'] !== '1') return 'INTERVAL needs from, to count from';
  if (parts['FREQ'] === 'DAILY') return undefined;
  const saysDay = has('BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYEASTER');
  return saysDay ? undefined : 'it names no day: add one, or from';
}
