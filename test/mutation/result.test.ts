import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../mutation/readOptions.js';
import { survivors, type Report, type ReportedMutant } from '../../mutation/report.js';
import { resultOf, type Result } from '../../mutation/result.js';
import { table } from '../../mutation/table.js';

const mutant = (status: string, line = 1): ReportedMutant => ({
  status,
  mutatorName: 'EqualityOperator',
  replacement: 'a <= b',
  location: { start: { line, column: 8 }, end: { line, column: 13 } },
});
const report = (...states: readonly string[]): Report => ({
  files: { 'src/x.ts': { source: 'return a < b;', mutants: states.map((each) => mutant(each)) } },
});
const options = readOptions(['calendar']);

describe('the result of a module', () => {
  it('counts what ran on as killed and what was never reached as survived', () => {
    const found = report('Killed', 'Timeout', 'Survived', 'NoCoverage', 'NoCoverage', 'Killed');
    expect(resultOf(found, options, '2026-11-28')).toEqual({
      ...{ module: 'calendar', mutants: 6, killed: 3, timeout: 1, survived: 3, noCoverage: 2 },
      ...{ sample: 1, seed: 1, date: '2026-11-28' },
    });
  });

  it('leaves out what was outside the sample', () => {
    const found = resultOf(report('Killed', 'CompileError'), options, '');
    expect(found.mutants).toBe(1);
  });

  it('is none when a mutant could not be tried', () => {
    expect(() => resultOf(report('RuntimeError'), options, '')).toThrow(/RuntimeError/);
  });
});

it('survivors say what stood there and what stood instead', () => {
  expect(survivors(report('Killed', 'Survived', 'NoCoverage'))).toEqual([
    'src/x.ts:1:8 a < b → a <= b',
    'src/x.ts:1:8 a < b → a <= b (reached by no test)',
  ]);
});

it.each([[[]], [['time']], [['sla', '--sample', '0']], [['sla', '--seed', '1.5']]])(
  '%j is refused',
  (args) => {
    expect(() => readOptions(args)).toThrow();
  },
);

it('the page says what was kept', async () => {
  const kept = JSON.parse(readFileSync('mutation/results.json', 'utf8')) as Result[];
  const written = await format(table(kept), { parser: 'markdown', printWidth: 100 });
  expect(readFileSync('docs/quality.md', 'utf8')).toContain(written);
});
