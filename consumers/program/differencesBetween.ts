/** Engines round exp, log and pow each in their own way: in the last digits. */
const RELATIVE = 1e-12;

/** Where two plain answers differ, each place with both sides; nothing when they are the same. */
export function differencesBetween(actual: unknown, expected: unknown, path: string): string[] {
  if (isClose(actual, expected)) return [];
  if (!isContainer(actual) || !isContainer(expected) || isList(actual) !== isList(expected)) {
    return [`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  }
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) =>
    differencesBetween(actual[key], expected[key], `${path} .${key}`),
  );
}

function isClose(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return actual === expected;
  const largest = Math.max(Math.abs(actual), Math.abs(expected));
  return Math.abs(actual - expected) <= RELATIVE * largest;
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}
