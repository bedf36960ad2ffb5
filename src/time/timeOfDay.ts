/**
 * Reads a time of day.
 *
 * @param text - `00:00` to `24:00`, two digits each
 * @returns minutes since midnight, or undefined for anything else
 */
export function parseTimeOfDay(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)) return undefined;
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}
