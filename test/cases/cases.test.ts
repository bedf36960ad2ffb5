import { describe, expect, it } from 'vitest';
import { runCases } from './runCases.js';
import { describeCaseResults } from './runner/describeCaseResults.js';

describe('the JSON cases', () => {
  const results = runCases(import.meta.dirname);

  it('all come out as expected', () => {
    const failed = results.flatMap(({ failures }) => failures);
    expect(failed, describeCaseResults(results)).toEqual([]);
    // The report is part of the suite's output: what was left out is seen, not guessed.
    console.log(describeCaseResults(results));
  });

  it('are not all left out', () => {
    expect(results.reduce((sum, { passed }) => sum + passed, 0)).toBeGreaterThan(0);
  });
});
