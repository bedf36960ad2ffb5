import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSite } from './checkSite.js';
import type { Browser } from './chromium.js';

/** Pages with a fault each, by what the fault is. */
const FAULTS: Readonly<Record<string, string>> = {
  'links to no file': '<a href="gone.html">gone</a>',
  'links to no heading': '<a href="sound.html#gone">gone</a>',
  'links to no file by a script':
    '<script>document.write("<a href=" + "gone.html>gone</a>")</script>',
  'writes an error to the console': '<script>console.error("wrong")</script>',
  throws: '<script>throw new Error("wrong")</script>',
  'loads what is not there': '<script>fetch("gone.json")</script>',
  'asks another host': '<script>fetch("http://localhost:9/").catch(() => 0)</script>',
  'shows no picture': '<img src="broken.svg" alt="">',
  'is wider than the screen': '<div style="width: 500px">wide</div>',
  'has small text': '<p style="font-size: 9px">small</p>',
  'has no title': '<style>h1 { display: none }</style><script>document.title = ""</script>',
};

/**
 * Plants each fault in a site of its own folder and checks that site.
 *
 * @returns the faults that went unseen; and `is sound`, if a sound page was refused
 */
export async function missedFaults(browser: Browser): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'custops-site-'));
  const names = Object.keys(FAULTS);
  const page = (body: string): string =>
    `<!doctype html><title>A page</title><link rel="icon" href="broken.svg"><h1 id="top">A page</h1>${body}`;
  writeFileSync(join(folder, 'broken.svg'), 'no picture');
  writeFileSync(join(folder, 'sound.html'), page('<a href="sound.html#top">top</a>'));
  names.forEach((name, i) => {
    writeFileSync(join(folder, `${i}.html`), page(FAULTS[name] ?? ''));
  });
  const { problems } = await checkSite(folder, browser, () => true);
  rmSync(folder, { recursive: true });
  const refused = new Set(problems.map((problem) => problem.page));
  const unseen = names.filter((_, i) => !refused.has(`${i}.html`));
  return refused.has('sound.html') ? [...unseen, 'is sound'] : unseen;
}
