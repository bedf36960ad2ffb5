import type { CaseFailure, CaseFileResult } from './runCaseFile.js';

const SHOWN_FAILURES = 10;

/** The report: a line a file, what was left out, the first failures in full, and the sums. */
export function describeCaseResults(results: readonly CaseFileResult[]): string {
  const failures = results.flatMap((each) => each.failures);
  const passed = results.reduce((sum, each) => sum + each.passed, 0);
  return [
    ...results.flatMap(describeFile),
    ...failures.slice(0, SHOWN_FAILURES).flatMap(describeFailure),
    `${passed} passed, ${failures.length} failed`,
  ].join('\n');
}

function describeFile({ file, passed, failures, skipped }: CaseFileResult): string[] {
  const left = [...skipped].map(([reason, counts]) => {
    const sum = [...counts.values()].reduce((total, n) => total + n, 0);
    const each = [...counts].map(([what, n]) => `${what} ×${n}`);
    return `  skipped ${sum}, ${reason}: ${each.join(', ')}`;
  });
  return [`${file}: ${passed} passed, ${failures.length} failed`, ...left];
}

function describeFailure({ file, id, expected, actual }: CaseFailure): string[] {
  return [`FAILED ${file} ${id}`, `  expected ${inFull(expected)}`, `  actual   ${inFull(actual)}`];
}

/** JSON that does not turn NaN and Infinity into null, nor undefined into nothing. */
function inFull(value: unknown): string {
  const text = JSON.stringify(value, (_key, each: unknown) =>
    each === undefined || (typeof each === 'number' && !Number.isFinite(each))
      ? String(each)
      : each,
  ) as string | undefined;
  return text ?? String(value);
}
