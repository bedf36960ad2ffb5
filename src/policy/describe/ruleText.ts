const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const ORDINALS: Readonly<Record<string, string>> = {
  ...{ '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', '-1': 'last' },
};

/** A rule of holidays: the usual yearly ones in words, any other as it is written. */
export function ruleText(rrule: string): string {
  const { FREQ, ...parts } = Object.fromEntries(
    rrule.split(';').map((part) => part.split('=', 2) as [string, string]),
  );
  const text = FREQ === 'YEARLY' ? yearlyText(parts) : null;
  return text === null ? `by ${rrule}` : `each year ${text}`;
}

function yearlyText(parts: Readonly<Record<string, string>>): string | null {
  const { BYEASTER, BYMONTH, BYMONTHDAY, BYDAY, ...others } = parts;
  if (Object.keys(others).length > 0) return null;
  if (BYEASTER !== undefined) return easterText(Number(BYEASTER));
  const month = MONTHS[Number(BYMONTH) - 1];
  if (month === undefined || (BYMONTHDAY === undefined) === (BYDAY === undefined)) return null;
  if (BYMONTHDAY !== undefined) {
    return /^[\d,]+$/.test(BYMONTHDAY) ? `on ${BYMONTHDAY.split(',').join(', ')} ${month}` : null;
  }
  const [, count = '', day = ''] = /^\+?(-?\d)(\w\w)$/.exec(BYDAY ?? '') ?? [];
  const ordinal = ORDINALS[count];
  return ordinal === undefined ? null : `on the ${ordinal} ${DAYS[day] ?? day} of ${month}`;
}

function easterText(days: number): string {
  if (days === 0) return 'on Easter Sunday';
  const count = Math.abs(days);
  const span = `${count} day${count === 1 ? '' : 's'}`;
  return `${span} ${days < 0 ? 'before' : 'after'} Easter Sunday`;
}
