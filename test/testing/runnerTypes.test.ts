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

const kit = "import { policyMatchers } from 'custops/testing';\n";
const vitest = `import { expect } from 'vitest';\n${kit}import 'custops/testing/vitest';\n${uses}`;

/** One program a group: what its runners declare goes together. */
const groups: Readonly<Record<string, { files: readonly string[]; vitest: string }>> = {
  'vitest 4, @types/jest and @jest/globals': {
    files: [
      vitest,
      `/// <reference types="jest" />\n${kit}import 'custops/testing/jest';\n${uses}`,
      `import { expect } from '@jest/globals';\n${kit}import 'custops/testing/jest-globals';\n${uses}`,
    ],
    vitest: '../node_modules/vitest',
  },
  ...(existsSync('consumers/node_modules/vitest-5/package.json') && {
    'vitest 5': { files: [vitest], vitest: '../consumers/node_modules/vitest-5' },
  }),
};

function errorsOf(files: readonly string[], vitestFolder: string): string[] {
  const read = ts.readConfigFile('test/tsconfig.json', (path) => ts.sys.readFile(path));
  const { options: base } = ts.parseJsonConfigFileContent(read.config, ts.sys, 'test');
  const own: Readonly<Record<string, string[]>> = Object.fromEntries(
    RUNNER_TYPES.map((name) => [`custops/testing/${name}`, [`../types/${name}.d.ts`]] as const),
  );
  const options: ts.CompilerOptions = {
    ...base,
    paths: { ...own, ...base.paths, vitest: [vitestFolder] },
    noUncheckedSideEffectImports: true,
  };
  const byPath = new Map(
    files.map((code, index) => [`${process.cwd()}/test/testing/planted${index}.ts`, code]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => byPath.has(path) || fileExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    const code = byPath.get(path);
    return code === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, code, version, true);
  };
  const program = ts.createProgram([...byPath.keys()], options, host);
  const looked = program
    .getSourceFiles()
    .filter(({ fileName }) => byPath.has(fileName) || fileName.includes('/types/'));
  return looked
    .filter(({ fileName }) => !fileName.includes('node_modules'))
    .flatMap((file) =>
      ts.getPreEmitDiagnostics(program, file).map(({ messageText }) => {
        const text = ts.flattenDiagnosticMessageText(messageText, ' ');
        return `${file.fileName.replace(/.*\//, '')}: ${text}`;
      }),
    );
}

describe('the matchers compile', () => {
  if (!('vitest 5' in groups)) {
    console.warn('vitest 5 is not looked at: npm ci --prefix consumers brings it');
  }

  it.each(Object.entries(groups))('under %s', { timeout: 180_000 }, (_, { files, vitest: at }) => {
    expect(errorsOf(files, at)).toEqual([]);
  });

  it.each(RUNNER_TYPES)('%s reads alike for import and require', (name) => {
    const text = readFileSync(`types/${name}.d.ts`, 'utf8');
    expect(readFileSync(`types/${name}.d.cts`, 'utf8')).toBe(text);
  });
});
