/** What a matcher answers, in the form that vitest and jest understand. */
export interface MatcherAnswer {
  readonly pass: boolean;
  /** What to print when the matcher fails, or when it passes under `.not`. */
  readonly message: () => string;
}

/** An answer of what was expected and what came. */
export function answer(
  pass: boolean,
  what: string,
  {
    expected,
    actual,
    why = [],
  }: {
    readonly expected: unknown;
    readonly actual: unknown;
    readonly why?: readonly string[];
  },
): MatcherAnswer {
  return {
    pass,
    message: () => {
      const not = pass ? 'not ' : '';
      const lines = [
        `expected ${what}`,
        `  expected ${not}${textOf(expected)}`,
        `  actual   ${textOf(actual)}`,
      ];
      return [...lines, ...why.map((line) => `    ${line}`)].join('\n');
    },
  };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return value instanceof Date ? value.toISOString() : JSON.stringify(value ?? null);
  } catch {
    // A failure must be told whatever came: nested too deeply, say, or an invalid date.
    return `what has no text, of type ${typeof value}`;
  }
}
