import { describe, expect, it } from 'vitest';
import { docstringExamples, markdownExamples } from './codeExample.js';
import { runExample } from './runExample.js';
import { typeErrors } from './typeErrors.js';

const example = (code: string): { file: string; line: number; code: string; info: string } => ({
  file: 'page.md',
  line: 10,
  code,
  info: '',
});
const run = (code: string): Promise<void> => runExample(example(code));

describe('extraction', () => {
  it('finds fenced blocks with their lines', () => {
    const text =
      'A\n\n```ts\none();\n```\n\n```json\n{}\n```\n\n  ```ts continued\n  two();\n  ```\n';
    expect(markdownExamples('page.md', text)).toEqual([
      { file: 'page.md', line: 4, code: 'one();\n', info: '' },
      { file: 'page.md', line: 12, code: '  two();\n', info: 'continued' },
    ]);
  });

  it('finds @example code of docstrings, fenced or bare, with its line', () => {
    const source = `
/**
 * Does it.
 *
 * @example
 * \`\`\`ts
 * one();
 * \`\`\`
 * @returns it
 */
export function one(): void {}

export interface Two {
  /**
   * @example
   * two();
   */
  two(): void;
}
`;
    const found = docstringExamples('src/a.ts', source);
    expect(found.map(({ line, code }) => [line, code.trim()])).toEqual([
      [7, 'one();'],
      [15, 'two();'],
    ]);
  });
});

describe('claims that hold', () => {
  it.each([
    '1 + 1; // => 2',
    "'a' + 'b'; // => 'ab'",
    'null; // => null',
    '1 + 1;\n// => 2',
    'const sum: number = 1 + 1; // => 2',
    'console.log(1 + 1); // => 2',
    "new Date(0); // => '1970-01-01T00:00:00Z'",
    "new Date(0); // => '1970-01-01T01:00:00+01:00'",
    'new Date(0); // => 1970-01-01T00:00:00.000Z',
    "({ at: new Date(0) }); // => { at: '1970-01-01T00:00:00.000Z' }",
    '({ a: 1, b: 2 }); // => { a: 1, … }',
    '[{ a: 1, b: 2 }]; // => [{ a: 1, … }]',
    '({ a: 1, b: 2 });\n// => {\n//   a: 1,\n//   b: 2,\n// }',
    "'a\\nb';\n// =>\n// a\n// b",
    "JSON.parse('x'); // throws anything"
      .replace("JSON.parse('x')", 'fail()')
      .replace(
        /^/,
        "function fail(): void { throw Object.assign(new Error(), { code: 'anything' }); }\n",
      ),
    "import { isCustopsError } from 'custops';\nisCustopsError(1); // => false",
    "import { isCustopsError } from 'custops/errors';\nisCustopsError(1); // => false",
    "import { join } from 'node:path';\njoin('a', 'b'); // => 'a/b'",
  ])('%s', async (code) => {
    await expect(run(code)).resolves.toBeUndefined();
  });
});

describe('claims that do not hold', () => {
  it.each([
    '1 + 1; // => 3',
    "'a'; // => 'b'",
    'undefined; // => null',
    'NaN; // => null',
    "new Date(0); // => '1970-01-01T00:00:01Z'",
    '({ a: 1, b: 2 }); // => { a: 1 }',
    '({ a: 1, b: 2 }); // => { a: 2, … }',
    "'a\\nb';\n// =>\n// a\n// c",
    '1; // throws anything',
    '1; // => not a value',
    'if (true) {} // => 1',
    'unknownName(); // => 1',
  ])('%s', async (code) => {
    await expect(run(code)).rejects.toThrow(/^page\.md:\d+: /);
  });

  it('name the line of the statement', async () => {
    await expect(run('1; // => 1\n\n2; // => 3')).rejects.toThrow(/^page\.md:12: /);
  });

  it('are no type errors', () => {
    const sample = { example: example('const a: number = 1;\nconst b: string = a;'), before: '' };
    expect(typeErrors([sample])).toEqual([
      "page.md:11 Type 'number' is not assignable to type 'string'.",
    ]);
  });
});

it('gives a continued block what the blocks above it declared', async () => {
  await expect(
    runExample(example('a + 1; // => 2'), "import { join } from 'node:path';\nconst a = 1;"),
  ).resolves.toBeUndefined();
});
