import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as escalationKinds from '../../src/errors/kinds/escalationPaths.js';
import { issue } from '../../src/errors/issue.js';
import { finding } from '../../src/policy/lint/lintFinding.js';
import * as lintKinds from '../../src/policy/lint/lintKinds.js';
import { markdownExamples } from './codeExample.js';

const FOLDER = 'docs/lint';
/** Pages that are about no code of their own. */
const OTHERS = ['README', 'escalation'];
const HEADINGS = ['Avoid', 'Prefer', 'Why', 'Witness', 'Suppress'];

const kinds = Object.values(lintKinds);
const codes = kinds.map(({ code }) => code);
const read = (page: string): string => readFileSync(`${FOLDER}/${page}.md`, 'utf8');
const pages = readdirSync(FOLDER)
  .map((name) => name.replace(/\.md$/, ''))
  .filter((page) => !OTHERS.includes(page));

describe('codes of the lint', () => {
  it('have a page each, to which the docs of a finding lead', () => {
    expect([...pages].sort()).toEqual([...codes].sort());
    const lost = kinds.filter((kind) => !existsSync(`docs/${finding(kind, []).docs}.md`));
    expect(lost).toEqual([]);
  });

  it('of the lint of paths lead to a page too', () => {
    const all = Object.values(escalationKinds);
    const lost = all.filter((kind) => !existsSync(`docs/${issue(kind, []).docs}.md`));
    expect(all.length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });

  it('stand in the catalogue, each once, with their wording', () => {
    const rows = [
      ...read('README').matchAll(/^\| \[`(\w+)`\]\((\w+)\.md\) +\| \w+ +\| (.*?) +\|$/gm),
    ];
    const listed = rows.map(([, code, page, text]) => ({ code, page, text }));
    const expected = kinds.map(({ code, text }) => ({ code, page: code, text }));
    interface Coded {
      readonly code?: string | undefined;
    }
    const byCode = (a: Coded, b: Coded): number => ((a.code ?? '') < (b.code ?? '') ? -1 : 1);
    expect(listed.sort(byCode)).toEqual(expected.sort(byCode));
  });
});

describe.each(kinds)('the page of $code', ({ code, text }) => {
  it('begins with the code and its wording, and has the headings', () => {
    const page = read(code);
    expect(page.startsWith(`# ${code}\n\n> ${text}\n\n`)).toBe(true);
    const headings = page.match(/^## .*$/gm) ?? [];
    expect(headings.map((each) => each.slice(3))).toEqual(HEADINGS);
  });

  it('shows how it is found, and how it goes', () => {
    const page = read(code);
    const claims = (heading: string): string[] => {
      const part = page.split(`## ${heading}\n`)[1]?.split(/^## /m)[0] ?? '';
      const examples = markdownExamples(code, part).map((each) => each.code);
      return examples.flatMap((each) => each.match(/\/\/ => .*/g) ?? []);
    };
    // The claims themselves are run by docs.test.ts.
    expect(claims('Avoid').at(-1)).toBe(`// => ['${code}']`);
    expect(claims('Prefer')).toEqual(['// => []']);
    expect(claims('Suppress').every((claim) => claim === '// => []')).toBe(true);
    const needsPlace = code !== 'unused_suppression';
    expect(claims('Suppress').length).toBe(needsPlace ? 1 : 0);
  });
});
