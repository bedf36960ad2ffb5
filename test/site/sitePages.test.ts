import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { publicModules } from '../../scripts/publicModules.js';
import { filesUnder } from '../../scripts/run.js';
import { homeText } from '../../site/pages/homeText.js';
import { indexEntries } from '../../site/pages/indexEntries.js';
import { llmsFullText, llmsText } from '../../site/pages/llmsText.js';
import { sitePages } from '../../site/pages/sitePages.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const texts = new Map(
  filesUnder('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => [relative('docs', file), read(file)]),
);
const pages = sitePages(texts);

describe('pages of the site', () => {
  it('are all pages of docs, each once', () => {
    expect(pages.map(({ path }) => path).sort()).toEqual([...texts.keys()].sort());
  });

  it('stand where docs/README.md puts them', () => {
    const places = new Map(pages.map(({ path, trail }) => [path, trail.join('/')]));
    expect(places.get('README.md')).toBe('All pages');
    expect(places.get('metrics/csat.md')).toBe('Metrics/Customer satisfaction');
    expect(places.get('errors/loop.md')).toBe('Reference/Error codes/loop');
    // Listed by the catalogue of the lint and by the main index, which decides.
    expect(places.get('lint/escalation.md')).toBe('Reference/The lint of escalation paths');
  });

  it('have trails of their own, of folders and a title without a slash', () => {
    const trails = pages.map(({ trail }) => trail.join('/'));
    expect(new Set(trails).size).toBe(trails.length);
    expect(pages.flatMap(({ trail }) => trail).filter((part) => /^$|\//.test(part))).toEqual([]);
  });

  it('take up what no index lists', () => {
    const some = new Map([
      ['README.md', '# All\n\n## Guides\n\n- [Start](start.md): in five minutes'],
      ['start.md', '# Start'],
      ['new.md', '# A new page'],
    ]);
    expect(sitePages(some)).toEqual([
      { path: 'README.md', trail: ['All pages'], about: undefined },
      { path: 'start.md', trail: ['Guides', 'Start'], about: 'in five minutes' },
      { path: 'new.md', trail: ['More', 'A new page'], about: undefined },
    ]);
  });
});

describe('indexEntries', () => {
  it('reads lists and tables', () => {
    const text = [
      '- [Top](top.md)',
      '## Codes',
      '| code | weight | found when it |',
      '| [`loop`](loop.md) | error | leads back |',
      'See [another](other.md).',
    ].join('\n');
    expect(indexEntries(text)).toEqual([
      { section: '', title: 'Top', path: 'top.md', about: undefined },
      { section: 'Codes', title: 'loop', path: 'loop.md', about: 'leads back' },
    ]);
  });
});

describe('home of the site', () => {
  const readme = read('README.md');
  const home = homeText(readme, texts.get('README.md') ?? '');

  it('is the README without its title, and the recipes before the installation', () => {
    const headings = (text: string): string[] => text.match(/^## .*/gm) ?? [];
    const expected = headings(readme).flatMap((each) =>
      each === '## Install' ? ['## Recipes', each] : [each],
    );
    expect(headings(home)).toEqual(expected);
    expect(home).not.toMatch(/^# /m);
  });

  it('links to files', () => {
    const links = [...home.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, path = '']) => path);
    expect(links).toContain('docs/recipes/countdown.md');
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('llms.txt', () => {
  const modules = publicModules();
  const text = llmsText({ name: 'custops', summary: 'Rules and numbers.', modules }, pages);

  it('has a title, a summary, a text and sections of links', () => {
    const [title, summary, about, ...sections] = text.trimEnd().split('\n\n');
    expect([title, summary]).toEqual(['# custops', '> Rules and numbers.']);
    expect(about).toMatch(/^\w/);
    const lines = sections.flatMap((section) => section.split('\n'));
    expect(lines.filter((line) => !/^(## [A-Z][\w ]+|- \[.+\]\(\S+\)(: .+)?)$/.test(line))).toEqual(
      [],
    );
    expect(text).toMatch(/^## Optional$/m);
  });

  it('links only to what the site holds', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    const held = new Set([...texts.keys(), 'llms-full.txt']);
    const report = /^reference\/(\w+\.api\.md)$/;
    const lost = links.filter((link) => {
      const file = report.exec(link)?.[1];
      return file === undefined ? !held.has(link) : !existsSync(`api/${file}`);
    });
    expect(links.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  it('comes with every page in one text', () => {
    const full = llmsFullText(pages, texts);
    expect([...texts.values()].filter((page) => !full.includes(page))).toEqual([]);
  });
});
