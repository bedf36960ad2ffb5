import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ErrorKind } from '../../src/errors/errorKind.js';
import { issue } from '../../src/errors/issue.js';
import { filesUnder } from '../../scripts/run.js';
import { assertedCode } from './assertedCode.js';
import { markdownExamples } from './codeExample.js';

const FOLDER = 'docs/errors';
const OVERVIEW = `${FOLDER}/README.md`;
/** The code of every ConfigError, which no kind has: its issues have their own. */
const INVALID_CONFIG = 'invalid_config';

const files = filesUnder('src/errors/kinds').filter((file) => file.endsWith('.ts'));
const modules = await Promise.all(
  files.map(
    async (file) =>
      (await import(/* @vite-ignore */ `../../${file}`)) as Readonly<Record<string, ErrorKind>>,
  ),
);
const kinds = modules.flatMap((module) => Object.values(module));
const codes = kinds.map(({ code }) => code);
const pages = readdirSync(FOLDER)
  .filter((name) => name !== 'README.md')
  .map((name) => name.replace(/\.md$/, ''));
const read = (code: string): string => readFileSync(`${FOLDER}/${code}.md`, 'utf8');

describe('kinds of errors', () => {
  it('are found', () => {
    expect(codes).toContain('invalid_instant');
    expect(codes.length).toBeGreaterThan(80);
  });

  it('have codes of their own, in snake_case', () => {
    const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(twice).toEqual([]);
    expect(codes.filter((code) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([]);
  });

  it('are worded in one line that reads after the name of a field', () => {
    const odd = kinds.filter(({ text }) => !/^[a-z][^\n]*[^\s.!]$/.test(text));
    expect(odd).toEqual([]);
  });

  it('lead to a page', () => {
    const lost = kinds.filter((kind) => !existsSync(`docs/${issue(kind, []).docs}.md`));
    expect(lost.map(({ code }) => code)).toEqual([]);
  });
});

describe('pages of errors', () => {
  it('have a kind each', () => {
    expect(pages.filter((page) => ![...codes, INVALID_CONFIG].includes(page))).toEqual([]);
  });

  it('stand in the overview, each once', () => {
    const linked = [...readFileSync(OVERVIEW, 'utf8').matchAll(/\]\((\w+)\.md\)/g)];
    expect(linked.map(([, code]) => code).sort()).toEqual([...pages].sort());
  });

  it('begin with the code and its wording', () => {
    const odd = pages.filter((page) => {
      const text = kinds.find(({ code }) => code === page)?.text;
      const head = text === undefined ? `# ${page}\n\n` : `# ${page}\n\n> ${text}\n\n`;
      return !read(page).startsWith(head);
    });
    expect(odd).toEqual([]);
  });

  it('show how the code arises and how it goes, every claim of it checked', () => {
    const odd = pages.filter((page) => {
      const examples = markdownExamples(page, read(page)).map(({ code }) => code);
      const claims = examples.flatMap((code) => code.match(/\/\/ (?:=>|throws).*/g) ?? []);
      const checks = examples.flatMap(
        (code) => assertedCode(code).match(/^__(?:check|throws)\(/gm) ?? [],
      );
      const shown = claims.filter((claim) => new RegExp(`\\b${page}\\b`).test(claim));
      return shown.length === 0 || shown.length === claims.length || checks.length < claims.length;
    });
    expect(odd).toEqual([]);
  });
});
