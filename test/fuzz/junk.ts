import fc from 'fast-check';

/** Of the harness, which goes through such a value by recursion, the stack must hold several. */
const DEEP = 1_000;

const numbers: readonly number[] = [
  ...[0, -0, 1, -1, 0.5, 1e-9, 5e-324, 1e9, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 53, -(2 ** 53)],
  ...[1e21, 1e300, -1e300, NaN, Infinity, -Infinity, 8.64e15, -8.64e15, 8.64e15 + 1],
  ...[-2_208_988_800_000, -2_208_988_800_001, 7_289_654_399_999, 7_289_654_400_000],
];

const words: readonly string[] = [
  ...['', ' ', 'x', '*', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'],
  ...['length', 'id', 'all', 'any', 'not', 'type', 'at', '0', '-1', '1e9', 'null', 'undefined'],
  ...['\ud800', '\udc00x', '\u0000', '\u2028', '\u202e', 'é', 'e\u0301', '😀', '\ufeff'],
  ...['<script>', '"', "'", '`', '\\', '|', '\n', '{value}', '$&', '%s', 'a,b', 'a.b', 'a[0]'],
];

/** Values that no type allows, made anew at each draw since a run may freeze them. */
const oddities: readonly (() => unknown)[] = [
  () => undefined,
  () => JSON.parse('{ "__proto__": { "polluted": 1 } }') as unknown,
  () => JSON.parse('{ "constructor": { "prototype": { "polluted": 1 } } }') as unknown,
  () => Object.create(null) as unknown,
  () => new Array<unknown>(3),
  () => new Date(NaN),
  () => new Date(0),
  () => new Map([['a', 1]]),
  () => Symbol('s'),
  () => 10n,
  () => () => 1,
  () => ({ toString: 1, valueOf: 2 }),
  () => ({ length: 2 }),
  () => ({ epochMilliseconds: NaN }),
  () => nested(DEEP, (inner) => [inner]),
  () => nested(DEEP, (inner) => ({ not: inner })),
  () => nested(DEEP, (inner) => ({ any: [inner] })),
  () => 'a'.repeat(20_000),
  () => '9'.repeat(20_000),
];

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

/** Odd numbers: the edges of doubles, of dates and of the package's range of instants. */
export const oddNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...numbers),
  fc.double(),
  fc.integer({ min: -5, max: 100 }),
);

/** Odd words: names of the language, lone surrogates, marks of formats. */
export const oddWord: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Anything that a host without types may hand in: arbitrary JSON, and what JSON cannot hold. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 3, arbitrary: oddNumber },
  { weight: 2, arbitrary: oddWord },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, true, false, '', [], {}).map(fresh) },
  { weight: 3, arbitrary: fc.constantFrom(...oddities).map((make) => make()) },
);

function fresh(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? [] : {};
}
