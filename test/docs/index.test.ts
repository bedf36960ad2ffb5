import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/run.js';

const INDEX = 'docs/README.md';
/** Pages that stand in an overview of their own, which the index links to. */
const OVERVIEWS = ['docs/errors/README.md', 'docs/lint/README.md'];

const pages = filesUnder('docs').filter((file) => file.endsWith('.md'));
const text = new Map(pages.map((page) => [page, readFileSync(page, 'utf8')]));

interface Link {
  readonly page: string;
  readonly target: string;
  /** The heading that it leads to. */
  readonly anchor: string | undefined;
}

/** The links of a page to other pages and to headings, outside of its code. */
function linksOf(page: string): Link[] {
  const prose = (text.get(page) ?? '').replace(/^( *)```[\s\S]*?^\1```/gm, '');
  return [...prose.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
    ([, path = '', anchor]) => ({
      page,
      target: path === '' ? page : normalize(join(dirname(page), path)),
      anchor,
    }),
  );
}

/** The anchors of a page, as GitHub makes them from its headings. */
function anchorsOf(page: string): string[] {
  const headings = (text.get(page) ?? '').match(/^#+ .*$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('index of the documentation', () => {
  it('links every page', () => {
    const linked = [INDEX, ...OVERVIEWS].flatMap(linksOf).map(({ target }) => target);
    const missing = pages.filter((page) => page !== INDEX && !linked.includes(page));
    expect(missing).toEqual([]);
  });

  it('says of each page what it is about, unless the heading does', () => {
    const lines = (text.get(INDEX) ?? '').match(/^- .*$/gm) ?? [];
    const odd = lines.filter((line) => !/^- \[[^\]]+\]\([^)]+\)(?:: [^.]+)?$/.test(line));
    expect(lines.length).toBeGreaterThan(20);
    expect(odd).toEqual([]);
  });
});

describe('links of the documentation', () => {
  const links = pages.flatMap(linksOf);

  it('lead to files', () => {
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ target }) => !existsSync(target))).toEqual([]);
  });

  it('lead to headings', () => {
    const lost = links.filter(
      ({ target, anchor }) => anchor !== undefined && !anchorsOf(target).includes(anchor),
    );
    expect(lost).toEqual([]);
  });
});
