const MOST_LETTERS = 80;

/** A value in short: texts as they are, anything else as JSON, long ones cut. */
export function shortText(value: unknown): string {
  const isWords = Array.isArray(value) && value.every((each) => typeof each === 'string');
  const text = isWords
    ? value.join(', ')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS)}…`;
}
