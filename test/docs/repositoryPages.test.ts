import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as custops from '../../src/index.js';
import { markdownExamples } from './codeExample.js';

// What stands about the project beside the package: how to take part, and what a report asks for.

const FORMS = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(FORMS).filter((name) => name !== 'config.yml');
const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...['.changeset/README.md', '.github/PULL_REQUEST_TEMPLATE.md'],
];
const read = (file: string): string => readFileSync(file, 'utf8');

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: Readonly<Record<string, string>>;
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Field[];
}
const formOf = (name: string): Form => parse(read(`${FORMS}/${name}`)) as Form;

describe('forms of issues', () => {
  it('are those for a bug, a product and a wish', () => {
    expect(forms.sort()).toEqual(['bug.yml', 'feature.yml', 'vendor.yml']);
    expect(parse(read(`${FORMS}/config.yml`))).toEqual({ blank_issues_enabled: true });
  });

  it.each(forms)('%s has what a form needs', (name) => {
    const { body, ...rest } = formOf(name);
    expect(Object.keys(rest)).toEqual(['name', 'description']);
    for (const text of Object.values(rest)) expect(text).toMatch(/^[A-Z]/);
    const asked = body.filter(({ type }) => type !== 'markdown');
    for (const { type, id, attributes } of asked) {
      expect(['input', 'textarea']).toContain(type);
      expect(id).toMatch(/^[a-z]+$/);
      expect(attributes['label']).toMatch(/^\S/);
    }
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    const told = body.filter(({ type }) => type === 'markdown');
    for (const { attributes } of told) expect(attributes['value']).toMatch(/^\S/);
  });

  it('ask of a bug for a scenario of an anonymous ticket', () => {
    const text = formOf('bug.yml').body[0]?.attributes['value'] ?? '';
    // docs.test.ts runs the lines.
    const [example, ...others] = markdownExamples(`${FORMS}/bug.yml`, text);
    expect(others).toEqual([]);
    expect(example?.code).toContain('scenarioOf(anonymizeTicket(ticket');
  });

  it('name functions that there are', () => {
    const text = forms.map((name) => read(`${FORMS}/${name}`)).join('\n');
    const named = [...text.matchAll(/`([a-z]+[A-Z]\w+)`/g)].map(([, name = '']) => name);
    expect(named).toContain('anonymizeTicket');
    expect(named.filter((name) => !(name in custops))).toEqual([]);
  });
});

describe('pages about the project', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  it('are all here', () => {
    const wanted = ['README', 'CHANGELOG', 'CONTRIBUTING', 'SECURITY', 'CODE_OF_CONDUCT'];
    expect(pages).toEqual(expect.arrayContaining(wanted.map((name) => `${name}.md`)));
  });

  it.each(pages)('%s names commands, files and headings that there are', (page) => {
    const text = read(page);
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, path = '']) =>
      normalize(join(dirname(page), path)),
    );
    const root = 'src|test|docs|examples|bench|scripts|api|schema|types|tools';
    const files = [...text.matchAll(new RegExp(`\`((?:${root})/[\\w./-]+)\``, 'g'))];
    const paths = [...links, ...files.map(([, path = '']) => path)];
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('say of the steps where they are checked', () => {
    const text = read('CONTRIBUTING.md');
    const checks = [...text.matchAll(/`(test\/[\w/]+\.test\.ts)`: _([^_]+)_/g)];
    expect(checks.length).toBeGreaterThan(5);
    const untrue = checks.filter(([, file = '', title = '']) => !read(file).includes(title));
    expect(untrue.map(([whole]) => whole)).toEqual([]);
  });
});
