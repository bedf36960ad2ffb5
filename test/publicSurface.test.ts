import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publicModules } from '../scripts/publicModules.js';
import {
  docstringGaps,
  notJson,
  publicSurface,
  tooManyParameters,
} from './architecture/publicSurface.js';

const src = publicSurface(publicModules().map((name) => `src/${name}/index.ts`));

const folder = mkdtempSync(join(tmpdir(), 'custops-surface-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const planted = (code: string): ReturnType<typeof publicSurface> => {
  writeFileSync(join(folder, 'index.ts'), code);
  return publicSurface([join(folder, 'index.ts')]);
};

describe('public functions', () => {
  it('take three parameters, then one options object', () => {
    expect(tooManyParameters(src)).toEqual([]);
  });

  it('give back what JSON can hold', () => {
    expect(notJson(src)).toEqual([]);
  });

  it('and types say in their docstrings what they take and give', () => {
    expect(docstringGaps(src)).toEqual([]);
  });
});

describe('the checks catch', () => {
  it('a fourth parameter and a fifth', () => {
    const four = 'export function f(a: 1, b: 1, c: 1, d: 1): void {}';
    const options = 'export function g(a: 1, b: 1, c: 1, options: 1): void {}';
    const five = 'export const h = (a: 1, b: 1, c: 1, d: 1, options: 1): void => {};';
    expect(tooManyParameters(planted([four, options, five].join('\n')))).toEqual(['f', 'h']);
  });

  it('a Map inside a result', () => {
    const code = `
      interface Inner { readonly byId: ReadonlyMap<string, number> }
      export function f(): { rows: readonly (Inner | null)[] } { return { rows: [] }; }
      export function g(): { at: Date; values: Float64Array } { return null as never; }`;
    expect(notJson(planted(code))).toEqual(['f']);
  });

  it('what a docstring leaves out', () => {
    const code = `
      export function bare(a: number): number { return a; }
      /** Says half. */
      export function half(a: number): number { return a; }
      /**
       * Says all.
       * @param a - a number
       * @returns it
       */
      export function whole(a: number): number { return a; }
      export interface Shape { a: number }`;
    expect(docstringGaps(planted(code))).toEqual([
      'bare: no sentence',
      'half: @param a',
      'half: @returns',
      'Shape: no sentence',
    ]);
  });
});
