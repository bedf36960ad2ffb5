import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../examples/data/readCsv.js';

const read = (text: string): (readonly string[])[] =>
  [...readCsv(text, 'x.csv')].map(({ values }) => values);

describe('readCsv', () => {
  it('splits records into fields', () => {
    expect(read('a,b\n1,\n,2')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['', '2'],
    ]);
  });

  it('reads CRLF, a byte order mark and a last newline', () => {
    expect(read('\uFEFFa,b\r\n1,2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('reads quoted fields with commas, quotes and newlines', () => {
    expect(read('a,b\n"x, ""y""","1\n2"\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', '1\n2'],
    ]);
  });

  it('counts lines across newlines inside a field', () => {
    const lines = [...readCsv('a,b\n"1\n2",x\n3,4\n', 'x.csv')].map(({ line }) => line);
    expect(lines).toEqual([1, 2, 4]);
  });

  it.each([
    ['a,b\n1\n', 'x.csv, line 2: 1 fields where the header has 2'],
    ['a,b\n1,2\n1,2,3\n', 'x.csv, line 3: 3 fields where the header has 2'],
    ['a,b\n"1,2\n3,4\n', 'x.csv, line 2: a quoted field that never ends'],
    ['a,b\n1,x"y\n', 'x.csv, line 2, field 2: a quote inside the field'],
    ['a,b\n"1"x,2\n', 'x.csv, line 2, field 1: text after the closing quote'],
  ])('refuses %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
