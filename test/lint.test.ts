import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

// The project's own lint rules bite; what src may not do is planted in architecture.test.ts.

const eslint = new ESLint();

/** Rules that the code breaks as part of a source file. */
async function brokenRules(code: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(code, { filePath: 'src/errors/errorKind.ts' });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

it('lets plain code through', async () => {
  expect(await brokenRules('export const twice = (n: number): number => n * 2;')).toEqual([]);
}, 60_000);

it.each([
  ['@typescript-eslint/no-explicit-any', 'export const a = (b: any): string => String(b);'],
  ['@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const a: number = 1;'],
  ['@typescript-eslint/no-unsafe-return', 'export const a = (): string => JSON.parse("1");'],
  ['@typescript-eslint/no-floating-promises', 'Promise.resolve(1);'],
  ['no-restricted-syntax', 'export const a = (b?: number): number => b!;'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function f(a: 'x' | 'y'): void { switch (a) { case 'x': } }",
  ],
  ['no-restricted-properties', 'export const a: number = Date.now();'],
  ['no-restricted-syntax', 'export const a: Date = new Date();'],
])('%s bites', async (rule, code) => {
  expect(await brokenRules(code)).toContain(rule);
});
