/** One formatter a zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The offset of a zone by Intl alone, written apart from src so that the two can disagree. */
export function rawOffset(timeZone: string, epochMs: number): number {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  // dd/mm/yyyy, hh:mm:ss
  const text = formatter.format(epochMs);
  const iso = `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}T${text.slice(12)}Z`;
  return Date.parse(iso) - Math.floor(epochMs / 1000) * 1000;
}
