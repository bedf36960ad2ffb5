/** A field as the name of a customer, an issue or a channel: a text; hosts also number them. */
export function fieldName(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
