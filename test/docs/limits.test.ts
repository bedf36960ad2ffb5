import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// The page of limits tells numbers that stand in the code: each row names where.

interface Limit {
  readonly bound: string;
  readonly beyond: string;
  readonly file: string;
  readonly name: string;
}

const page = readFileSync('docs/limits.md', 'utf8');
const limits: Limit[] = page.split('\n').flatMap((line) => {
  const [, , bound = '', beyond = '', where = ''] = line.split(/ *\| */);
  const [, file, name] = /^`([\w/]+\.ts)` `([A-Z_]+)`$/.exec(where) ?? [];
  return file === undefined || name === undefined ? [] : [{ bound, beyond, file, name }];
});

/** How a page may write the number that a constant is made: as it stands, in digits, as its year. */
function written({ file, name }: Limit): string[] {
  const source = readFileSync(`src/${file}`, 'utf8');
  const [, code = ''] =
    new RegExp(`^(?:export )?const ${name}(?:: number)? = ([^;]+);`, 'm').exec(source) ?? [];
  if (!/^[-\d_.e* ]+$/.test(code)) return [];
  const value = code
    .split(' ** ')
    .map((factors) => factors.split(' * ').reduce((all, each) => all * number(each), 1))
    .reduce((base, power) => base ** power);
  return [code, value.toLocaleString('en-US'), String(new Date(value).getUTCFullYear())];
}

const number = (digits: string): number => Number(digits.replaceAll('_', ''));

describe('the page of limits', () => {
  it('has rows, and each names a constant', () => {
    expect(limits.length).toBeGreaterThan(60);
    const rows = page.split('\n').filter((line) => / \| `[\w/]+\.ts` /.test(line));
    expect(limits.length).toBe(rows.length);
  });

  it.each(limits.map((limit) => [`${limit.file} ${limit.name}`, limit] as const))(
    'tells the number of %s',
    (_, limit) => {
      const told = limit.bound.replaceAll('`', '').split(/, (?=[a-z])/)[0] ?? '';
      expect(written(limit)).toContain(told);
    },
  );

  it('names codes that have a page', () => {
    const codes = limits.flatMap(({ beyond }) => /^`([a-z_]+)`$/.exec(beyond)?.[1] ?? []);
    expect(codes.length).toBeGreaterThan(40);
    const unknown = codes.filter(
      (code) => !existsSync(`docs/errors/${code}.md`) && !existsSync(`docs/lint/${code}.md`),
    );
    expect(unknown).toEqual([]);
  });
});
