import { dirname, join } from 'node:path/posix';
import { indexEntries } from './indexEntries.js';

/** A page of docs, with its place in the navigation. */
export interface SitePage {
  /** From the folder of the documentation: `errors/loop.md`. */
  readonly path: string;
  /** From the outermost folder of the navigation to the page: `['Reference', 'Error codes', 'loop']`. */
  readonly trail: readonly string[];
  readonly about: string | undefined;
}

const INDEX = 'README.md';

/**
 * All pages in the order of the navigation, which is that of docs/README.md: the index on a
 * repository's host and the site never part. A catalogue (`errors/README.md`) is followed by the
 * pages that it lists, and what no index lists comes last.
 *
 * @param texts the text of each page, by its path from the folder of the documentation
 */
export function sitePages(texts: ReadonlyMap<string, string>): SitePage[] {
  const pages = new Map<string, SitePage>();
  const add = (page: SitePage): void => {
    if (texts.has(page.path) && !pages.has(page.path)) pages.set(page.path, page);
  };
  const listed = (
    index: string,
    trailOf: (section: string, title: string) => string[],
  ): SitePage[] =>
    indexEntries(texts.get(index) ?? '').map(({ section, title, path, about }) => ({
      path: join(dirname(index), path),
      trail: trailOf(section, title),
      about,
    }));

  add({ path: INDEX, trail: ['All pages'], about: undefined });
  const main = listed(INDEX, (section, title) => (section === '' ? [title] : [section, title]));
  // The main index decides where a page stands that a catalogue lists too.
  const elsewhere = new Set(main.map(({ path }) => path));
  for (const page of main) {
    add(page);
    if (!page.path.endsWith(`/${INDEX}`)) continue;
    listed(page.path, (_, title) => [...page.trail, title])
      .filter(({ path }) => !elsewhere.has(path))
      .forEach(add);
  }
  for (const [path, text] of texts) add({ path, trail: ['More', titleOf(text)], about: undefined });
  return [...pages.values()];
}

function titleOf(markdown: string): string {
  return /^# (.*)$/m.exec(markdown)?.[1] ?? '';
}
