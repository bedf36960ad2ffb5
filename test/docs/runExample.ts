import { compileFunction } from 'node:vm';
import { transform } from 'esbuild';
import { expect } from 'vitest';
import { assertedCode } from './assertedCode.js';
import type { CodeExample } from './codeExample.js';

/**
 * Runs an example and checks its claims; what it throws names file and line.
 *
 * @param example - the code to run
 * @param before - code of the blocks that it continues, run first, unchecked
 */
export async function runExample(example: CodeExample, before = ''): Promise<void> {
  let line = 0;
  try {
    const code = `${before}\n${assertedCode(example.code)}`;
    const { code: js } = await transform(hoistImports(code), { loader: 'ts', format: 'cjs' });
    const imports = await importAll(js);
    const run = compileFunction(js, ['require', 'module', 'exports', ...Object.keys(scope)]) as (
      ...values: unknown[]
    ) => void;
    run(
      (name: string) => imports.get(name),
      { exports: {} },
      {},
      ...Object.values({ ...scope, __at: (at: number) => (line = at) }),
    );
  } catch (error) {
    const where = `${example.file}:${example.line + line}`;
    const text = error instanceof Error ? error.message : String(error);
    throw new Error(`${where}: ${text}`, { cause: error });
  }
}

/** What an example's code sees beside the language. */
const scope = {
  __at: (): void => undefined,
  __check: check,
  __throws: checkThrown,
  console: { log: (): void => undefined, error: (): void => undefined },
};

/** Dates count by their instant: a claim writes them as a string with an offset. */
function check(actual: unknown, expected: unknown, kind: string): void {
  if (actual instanceof Date && typeof expected === 'string') {
    expect(actual.toISOString()).toBe(new Date(expected).toISOString());
  } else if (kind === 'part') {
    expect(plain(actual)).toMatchObject(plain(expected) as object);
  } else {
    expect(plain(actual)).toEqual(plain(expected));
  }
}

function checkThrown(call: () => unknown, code: string): void {
  let thrown: unknown;
  try {
    call();
  } catch (error) {
    thrown = error;
  }
  const issues = (thrown as { issues?: { code: string }[] } | undefined)?.issues ?? [];
  const codes = [thrown, ...issues].map((each) => (each as { code?: string } | undefined)?.code);
  expect(codes).toContain(code);
}

/** As JSON, but with NaN and undefined still to be seen. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

async function importAll(js: string): Promise<Map<string, unknown>> {
  const names = [...js.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
  return new Map(
    await Promise.all(
      // vitest.config.ts points custops and custops/x at the sources.
      names.map(
        async (name) => [name, (await import(/* @vite-ignore */ name)) as unknown] as const,
      ),
    ),
  );
}

/** Imports of a continued block stand in the middle of the code. */
function hoistImports(code: string): string {
  const imports = /^import\b[^;]*?from\s*['"][^'"]+['"];?/gm;
  const found = new Set(code.match(imports) ?? []);
  return [...found, code.replace(imports, '')].join('\n');
}
