/** Reads `2012-04-03 16:55:38` as UTC; null when it is no such date. */
export function parseIsoLike(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text);
  return match === null ? null : utc(match.slice(1).map(Number));
}

/** Reads `29/2/2016 01:16` as UTC; null when it is no such date. */
export function parseDayFirst(text: string): number | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d\d):(\d\d)$/.exec(text);
  if (match === null) return null;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return utc([year, month, day, hour, minute, 0]);
}

function utc([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: number[]):
  number | null {
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const read = new Date(ms);
  // Date.UTC rolls 31 April over to May; a date that does not exist is no date.
  const exists =
    read.getUTCMonth() === month - 1 &&
    read.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return exists ? ms : null;
}
