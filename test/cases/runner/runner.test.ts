import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_ADAPTER_YET, type CaseAdapter } from './caseAdapter.js';
import { matchesExpected } from './compareExpected.js';
import { describeCaseResults } from './describeCaseResults.js';
import { runCaseFile, type CaseFileResult } from './runCaseFile.js';
import { runCaseFolder } from './runCaseFolder.js';

/** Doubles `x`; throws on text; knows no op but `double`. */
const doubling: CaseAdapter =
  () =>
  ({ element }) => {
    if (element['op'] !== 'double') {
      return { status: 'skipped', what: String(element['op']), reason: NO_ADAPTER_YET };
    }
    if (typeof element['x'] !== 'number') throw new TypeError('x is no number');
    const actual = 2 * element['x'];
    const expected = element['expect'];
    return { status: 'compared', expected, actual, equal: actual === expected };
  };

const run = (document: Record<string, unknown>, adapter?: CaseAdapter): CaseFileResult =>
  runCaseFile('double.json', document, { adapter, inputRoot: '.' });

describe('the case runner', () => {
  it('counts each element of each array, and of authority.cases, once', () => {
    const result = run(
      {
        meta: { list: [1, 2, 3] },
        cases: [{ op: 'double', x: 1, expect: 2 }],
        spans: [{ op: 'double', x: 2, expect: 4 }],
        authority: { rules: [{}], chain: [{}], cases: [{ op: 'double', x: 3, expect: 6 }] },
      },
      doubling,
    );
    expect(result).toMatchObject({ passed: 3, failures: [] });
  });

  it('tells failures by id, or by place and question', () => {
    const cases = [
      { id: 'wrong', op: 'double', x: 1, expect: 3 },
      { op: 'double', x: 2, expect: 5 },
    ];
    expect(run({ cases }, doubling).failures).toEqual([
      { file: 'double.json', id: 'wrong', expected: 3, actual: 2 },
      { file: 'double.json', id: 'cases[1] {"op":"double","x":2}', expected: 5, actual: 4 },
    ]);
  });

  it('counts a case that throws as failed and goes on', () => {
    const cases = [
      { id: 'throws', op: 'double', x: 'one', expect: 2 },
      { op: 'double', x: 1, expect: 2 },
    ];
    const { passed, failures } = run({ cases }, doubling);
    expect(passed).toBe(1);
    expect(failures).toEqual([
      { file: 'double.json', id: 'throws', expected: 2, actual: 'threw TypeError: x is no number' },
    ]);
  });

  it('counts elements that are no objects', () => {
    expect(run({ cases: [1, null] }, doubling).skipped).toEqual(
      new Map([[NO_ADAPTER_YET, new Map([['undefined', 2]])]]),
    );
  });

  it('names what has no adapter, and counts it neither way', () => {
    const cases = [{ op: 'triple' }, { op: 'triple' }, { op: 'double', x: 1, expect: 2 }];
    expect(describeCaseResults([run({ cases }, doubling), run({ cases })])).toBe(
      [
        'double.json: 1 passed, 0 failed',
        '  skipped 2, no adapter yet: triple ×2',
        'double.json: 0 passed, 0 failed',
        '  skipped 3, no adapter yet: cases ×3',
        '1 passed, 0 failed',
      ].join('\n'),
    );
  });

  it('shows ten failures in full and counts the others', () => {
    const cases = Array.from({ length: 12 }, (_, x) => ({
      id: `c${x}`,
      op: 'double',
      x,
      expect: -1,
    }));
    const lines = describeCaseResults([run({ cases }, doubling)]).split('\n');
    expect(lines.filter((line) => line.startsWith('FAILED'))).toHaveLength(10);
    expect(lines.slice(0, 4)).toEqual([
      'double.json: 0 passed, 12 failed',
      'FAILED double.json c0',
      '  expected -1',
      '  actual   0',
    ]);
    expect(lines.at(-1)).toBe('0 passed, 12 failed');
  });

  describe('on a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cases-'));
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    it('refuses a folder without cases', () => {
      expect(() => runCaseFolder({ folder, inputRoot: '.', adapters: {} })).toThrow('no JSON file');
    });

    it('runs its files in the order of their names', () => {
      const cases = [{ op: 'double', x: 1, expect: 2 }];
      writeFileSync(join(folder, 'b.json'), JSON.stringify({ cases }));
      writeFileSync(join(folder, 'a.json'), JSON.stringify({ cases }));
      writeFileSync(join(folder, 'notes.txt'), 'left alone');
      const adapters = { 'b.json': doubling };
      const results = runCaseFolder({ folder, inputRoot: '.', adapters });
      expect(results.map(({ file, passed }) => [file, passed])).toEqual([
        ['a.json', 0],
        ['b.json', 1],
      ]);
    });
  });
});

describe('matchesExpected', () => {
  it('looks only at the fields that are expected', () => {
    expect(matchesExpected({ n: 1, extra: 2 }, { n: 1 })).toBe(true);
    expect(matchesExpected({ extra: 2 }, { n: 1 })).toBe(false);
  });

  it('takes null for null alone', () => {
    expect(matchesExpected({ p: null }, { p: null })).toBe(true);
    expect(matchesExpected({ p: Number.NaN }, { p: null })).toBe(false);
    expect(matchesExpected({}, { p: null })).toBe(false);
    expect(matchesExpected({ p: null }, { p: 0 }, { abs: 1 })).toBe(false);
  });

  it('bounds numbers by abs + rel · |expected|', () => {
    expect(matchesExpected(111, 100, { abs: 1, rel: 0.1 })).toBe(true);
    expect(matchesExpected(111.5, 100, { abs: 1, rel: 0.1 })).toBe(false);
    expect(matchesExpected(-111, -100, { abs: 1, rel: 0.1 })).toBe(true);
    expect(matchesExpected(Number.NaN, 100, { abs: Infinity })).toBe(false);
    expect(matchesExpected(100.000001, 100)).toBe(false);
  });

  it('bounds a field that has a bound of its own by that', () => {
    const tolerance = { abs: 1e-9, aucAbs: 0.01 };
    expect(matchesExpected({ auc: 0.805 }, { auc: 0.8 }, tolerance)).toBe(true);
    expect(matchesExpected({ brier: 0.805 }, { brier: 0.8 }, tolerance)).toBe(false);
  });

  it('compares lists in full', () => {
    expect(matchesExpected([1, 2], [1, 2])).toBe(true);
    expect(matchesExpected([1, 2, 3], [1, 2])).toBe(false);
    expect(matchesExpected({ 0: 1 }, [1])).toBe(false);
  });
});
