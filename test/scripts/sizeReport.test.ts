import { describe, expect, it } from 'vitest';
import { publicModules } from '../../scripts/publicModules.js';
import { sizeComplaints, sizeDrift, sizeTable } from '../../scripts/sizeReport.js';
import type { EntrySize } from '../../scripts/sizeReport.js';
import { readFileSync } from 'node:fs';

const size = (entry: string, kb: number, foreign: string[] = []): EntrySize => ({
  entry,
  ...{ raw: kb * 4096, min: kb * 2048, gzip: kb * 1024, foreign },
});

describe('the bounds of sizes', () => {
  it('let through what is just at its bound', () => {
    expect(sizeComplaints([size('custops/time', 2.5)], { 'custops/time': 2.5 })).toEqual([]);
  });

  it('refuse a byte more', () => {
    const larger = { ...size('custops/time', 2.5), gzip: 2561 };
    expect(sizeComplaints([larger], { 'custops/time': 2.5 })).toEqual([
      'custops/time: 2561 bytes gzip, over 2560',
    ]);
  });

  it('refuse what another package puts into a bundle', () => {
    const told = sizeComplaints([size('custops/time', 1, ['zod'])], { 'custops/time': 2.5 });
    expect(told).toEqual(['custops/time: bundles zod']);
  });

  it('refuse an entry without a bound and a bound without an entry', () => {
    expect(sizeComplaints([size('custops/new', 1)], { 'custops/old': 1 })).toEqual([
      'custops/new: has no bound',
      'custops/old: has a bound, and is no entry',
    ]);
  });
});

describe('sizes that a page tells', () => {
  const sizes = [size('custops', 100), size('custops/errors', 0.4)];

  it('are those that were measured', () => {
    expect(sizeDrift(sizeTable(sizes), sizes)).toEqual([]);
  });

  it('may be off by a fiftieth', () => {
    expect(sizeDrift(sizeTable(sizes), [size('custops', 101.9), sizes[1]!])).toEqual([]);
    expect(sizeDrift(sizeTable(sizes), [size('custops', 102.1), sizes[1]!])).toEqual([
      'custops: told 100, 200, 400, measured 102.1, 204.2, 408.4',
    ]);
  });

  it('are missed where they are not told', () => {
    expect(sizeDrift('no table', sizes)).toEqual([
      'custops: is not told',
      'custops/errors: is not told',
    ]);
  });

  it('stand in README for every module', () => {
    const page = readFileSync('README.md', 'utf8');
    const missing = publicModules().filter((name) => !page.includes(`| \`custops/${name}\``));
    expect(missing).toEqual([]);
  });
});
