import { existsSync } from 'node:fs';
import { run } from '../scripts/run.js';
import { checkSite } from './check/checkSite.js';
import { chromium } from './check/chromium.js';
import { missedFaults } from './check/missedFaults.js';

// Looks at the built site: every link of every page by its file, and in a browser the pages of
// docs, those of modules, and those of one module's exports, which are like those of the others;
// `--all` opens every page. `--build` builds before.

const SITE = '.tmp/site';
const args = process.argv.slice(2);
const isOpened = (page: string): boolean =>
  args.includes('--all') || !/^reference\/(?!calendar\/)\w+\//.test(page);

if (args.includes('--build') || !existsSync(`${SITE}/index.html`)) run('npm', ['run', 'docs']);
const browser = await chromium();
try {
  const missed = await missedFaults(browser);
  for (const fault of missed) console.error(`the check does not see a page that ${fault}`);
  const { pages, opened, problems } = await checkSite(SITE, browser, isOpened);
  for (const { page, reason } of problems) console.error(`${page}: ${reason}`);
  console.log(`${pages} pages, ${opened} of them opened in a browser: ${problems.length} problems`);
  if (missed.length > 0 || problems.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}
