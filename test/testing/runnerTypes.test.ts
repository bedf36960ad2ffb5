import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { RUNNER_TYPES } from '../../scripts/publicModules.js';

// What a team writes, compiled against the types that the runners ship.

const uses = `
expect.extend(policyMatchers);
declare const reading: unknown;
expect(reading).toBeDueAt('2026-03-30T09:30:00Z');
expect(reading).not.toBeDueAt(null);
expect(reading).toBreachAt(new Date(0));
expect(reading).toHaveElapsed('30m');
expect(reading).toMatchPolicy('gold');
expect(reading).toEscalateTo('ana', { level: 'l1', at: 0 });
expect(reading).toRouteTo('vip');
expect(reading).toPassScenario({ name: 'a', timeZone: 'UTC', start: '2026-03-02T09:00', expect: [] });
export const later: Promise<void> = expect(Promise.resolve(reading)).resolves.toMatchPolicy('gold');
// @ts-expect-error a level is a text
expect(reading).toEscalateTo('ana', { level: 1 });
// @ts-expect-error no matcher of this name
expect(reading).toBeDueOn('2026-03-30');
`;

const vitest = (entry: string): string => `
import { expect } from 'vitest';
import { policyMatchers } from 'custops/testing';
import '${entry}';
${uses}`;

interface Runner {
  readonly code: string;
  readonly types?: readonly string[];
  readonly paths?: Readonly<Record<string, string[]>>;
}

const runners: Readonly<Record<string, Runner>> = {
  'vitest 4': { code: vitest('custops/testing/vitest') },
  '@types/jest': {
    code: `import { policyMatchers } from 'custops/testing';\nimport 'custops/testing/jest';\n${uses}`,
    types: ['jest'],
  },
  '@jest/globals': {
    code: `import { expect } from '@jest/globals';\nimport { policyMatchers } from 'custops/testing';\nimport 'custops/testing/jest-globals';\n${uses}`,
  },
  ...(existsSync('tools/node_modules/vitest-5/package.json') && {
    'vitest 5': {
      code: vitest('custops/testing/vitest'),
      paths: { vitest: ['../tools/node_modules/vitest-5'] },
    },
  }),
};

function errorsOf({ code, types = [], paths = {} }: Runner, extension: string): string[] {
  const read = ts.readConfigFile('test/tsconfig.json', (path) => ts.sys.readFile(path));
  const { options: base } = ts.parseJsonConfigFileContent(read.config, ts.sys, 'test');
  const own = Object.fromEntries(
    RUNNER_TYPES.map((name) => [`custops/testing/${name}`, [`../types/${name}.d.${extension}`]]),
  );
  const options = {
    ...base,
    types: ['node', ...types],
    paths: { ...own, ...base.paths, ...paths },
    noUncheckedSideEffectImports: true,
  };
  const file = `${process.cwd()}/test/testing/planted.${extension}`;
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, code, rest[0], true) : getSourceFile(path, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the matchers compile', () => {
  if (!('vitest 5' in runners)) {
    console.warn('vitest 5 is not looked at: `npm ci --prefix tools` installs it');
  }

  it.each(Object.entries(runners))('under %s', { timeout: 60_000 }, (_, runner) => {
    expect(errorsOf(runner, 'ts')).toEqual([]);
  });

  it('not at all where their types were not asked for', { timeout: 60_000 }, () => {
    const code = vitest('custops/testing');
    expect(errorsOf({ code }, 'ts')).toContainEqual(expect.stringContaining('toBeDueAt'));
  });

  it.each(RUNNER_TYPES)('%s reads alike for import and require', (name) => {
    const text = readFileSync(`types/${name}.d.ts`, 'utf8');
    expect(readFileSync(`types/${name}.d.cts`, 'utf8')).toBe(text);
  });
});
