import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicModules } from '../../scripts/publicModules.js';

const page = readFileSync('README.md', 'utf8');

/** The rows between a heading of README and the next one. */
function rowsUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return section.split('\n').filter((line) => line.startsWith('| '));
}

const codeIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

describe('README’s table of questions', () => {
  // A row without a question names the modules of the rows below it.
  const parts: { modules: string[]; functions: string[] }[] = [];
  for (const row of rowsUnder('What it answers').slice(2)) {
    const named = codeIn(row);
    if (row.startsWith('| **')) parts.push({ modules: named, functions: [] });
    else parts.at(-1)?.functions.push(...named);
  }

  it('covers every module', () => {
    const named = parts.flatMap(({ modules }) => modules);
    // What a wrong argument gets is told under the guarantees.
    const asked = publicModules().filter((name) => name !== 'errors');
    expect(named.sort()).toEqual(asked.map((name) => `custops/${name}`).sort());
  });

  it.each(parts.map((part) => [part.modules.join(', '), part] as const))(
    'names functions that %s exports, of each module one',
    async (_, { modules, functions }) => {
      const exported = await Promise.all(
        modules.map(async (name) => Object.keys((await import(name)) as object)),
      );
      expect(functions.filter((name) => !exported.flat().includes(name))).toEqual([]);
      expect(exported.map((names) => functions.some((name) => names.includes(name)))).toEqual(
        modules.map(() => true),
      );
    },
  );
});

describe('README’s guarantees', () => {
  const shown = rowsUnder('Guarantees').slice(2).flatMap(codeIn);

  it('name test files that are there', () => {
    const files = shown.filter((code) => code.startsWith('test/'));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('name commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const named = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
  });
});
