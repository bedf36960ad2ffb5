import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesUnder } from '../../scripts/run.js';
import { browserProblems } from './browserProblems.js';
import { builtPage, markdownPage } from './builtPage.js';
import type { Browser } from './chromium.js';
import { linkProblems, lostLink } from './linkProblems.js';
import type { Problem } from './problem.js';
import { serveFolder } from './serveFolder.js';

/** What was looked at, and what is wrong with it. */
export interface SiteReport {
  readonly pages: number;
  readonly opened: number;
  readonly problems: readonly Problem[];
}

/**
 * Checks the links of every page by its file, and looks at pages in a browser.
 *
 * @param isOpened which pages the browser opens
 */
export async function checkSite(
  folder: string,
  browser: Browser,
  isOpened: (page: string) => boolean,
): Promise<SiteReport> {
  const files = new Set(filesUnder(folder).map((file) => relative(folder, file)));
  const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
  const html = [...files].filter((file) => file.endsWith('.html')).sort();
  const pages = html.map((file) => builtPage(file, read(file)));
  const contents = [...files].filter((file) => file === 'llms.txt');
  const lost = lostLink(pages, files);
  const byFile = linkProblems(
    [...pages, ...contents.map((file) => markdownPage(file, read(file)))],
    lost,
  );
  const opened = html.filter(isOpened);
  const served = await serveFolder(folder);
  const seen = await browserProblems(browser, served.origin, opened, lost);
  served.close();
  return { pages: html.length, opened: opened.length, problems: [...byFile, ...seen] };
}
