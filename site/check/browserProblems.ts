import type { Browser, Tab } from './chromium.js';
import type { LostLink } from './linkProblems.js';
import type { Problem } from './problem.js';

/** A phone's. */
const VIEWPORT = { width: 375, height: 720 };
/** CSS pixels; labels of charts, which are pictures, are not looked at. */
const SMALLEST_TEXT = 14;
/** Milliseconds. A busy machine is slow, and that is no fault of a page. */
const OPENS_WITHIN = 120_000;

/** What a page shows once its scripts have run. */
interface Look {
  /** Where its links lead, as whole addresses. */
  readonly links: readonly string[];
  readonly problems: readonly string[];
}

/** Runs in the page, so it stands here as text. */
const LOOK = `(() => {
  const problems = [];
  const width = document.documentElement.scrollWidth;
  if (width > innerWidth) problems.push('is ' + width + ' px wide on a screen of ' + innerWidth);
  if (document.title === '' || document.querySelector('h1') === null) problems.push('has no title');
  for (const picture of document.images) {
    if (picture.complete && picture.naturalWidth === 0) problems.push('shows no ' + picture.src);
  }
  const parents = new Set();
  const small = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (texts.currentNode.data.trim() !== '') parents.add(texts.currentNode.parentElement);
  }
  for (const parent of parents) {
    const size = parseFloat(getComputedStyle(parent).fontSize);
    const isText = size < ${SMALLEST_TEXT} && !parent.closest('svg, script, style');
    if (isText && parent.checkVisibility()) small.add(size);
  }
  for (const size of small) problems.push('has text of ' + size + ' px');
  const links = [...new Set([...document.querySelectorAll('a[href]')].map(({ href }) => href))];
  return { links, problems };
})()`;

/**
 * Opens pages on a phone's screen, in several tabs at once.
 *
 * @param lost asked of the links that stand on a page once its scripts have run
 */
export async function browserProblems(
  browser: Browser,
  origin: string,
  pages: readonly string[],
  lost: LostLink,
  tabs = 4,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  // The navigation stands on every page.
  const asked = new Map<string, string | undefined>();
  const waiting = [...pages];
  const work = async (): Promise<void> => {
    const tab = await browser.newPage({ viewport: VIEWPORT });
    let page = '';
    const report = (reason: string): void => void problems.push({ page, reason });
    listen(tab, origin, report);
    for (;;) {
      const next = waiting.shift();
      if (next === undefined) return;
      page = next;
      const look = await lookAt(tab, `${origin}/${page}`);
      look.problems.forEach(report);
      for (const link of look.links.filter((each) => each.startsWith(origin))) {
        if (!asked.has(link)) asked.set(link, lost(link.slice(origin.length), page));
        const reason = asked.get(link);
        if (reason !== undefined) report(reason);
      }
    }
  };
  await Promise.all(Array.from({ length: tabs }, work));
  return problems;
}

/** A page that does not open is a problem of that page, not the end of the check. */
async function lookAt(tab: Tab, url: string): Promise<Look> {
  try {
    await tab.goto(url, { timeout: OPENS_WITHIN });
    return await tab.evaluate<Look>(LOOK);
  } catch (error) {
    const [first = ''] = String(error).split('\n');
    return { links: [], problems: [`does not open: ${first}`] };
  }
}

function listen(tab: Tab, origin: string, report: (reason: string) => void): void {
  tab.on('console', (message) => {
    if (message.type() === 'error') report(`writes to the console: ${message.text()}`);
  });
  tab.on('pageerror', ({ message }) => {
    report(`throws ${message}`);
  });
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) report(`asks ${url}`);
  });
  tab.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Icons that are still asked for when the tab goes on to the next page.
    if (reason !== 'net::ERR_ABORTED') report(`does not get ${request.url()}: ${reason}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) report(`gets ${response.status()} of ${response.url()}`);
  });
}
