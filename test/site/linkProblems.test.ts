import { describe, expect, it } from 'vitest';
import { builtPage, markdownPage } from '../../site/check/builtPage.js';
import { linkProblems, lostLink } from '../../site/check/linkProblems.js';

const FILES = new Set(['index.html', 'concepts/clocks.html', 'style.css', 'llms.txt']);
const target = builtPage('concepts/clocks.html', '<h2 id="what-counts">What counts</h2>');

/** What is said of a page at the root of a site that has FILES. */
function reasons(html: string): string[] {
  const page = builtPage('index.html', html);
  return linkProblems([page, target], lostLink([page, target], FILES)).map(({ reason }) => reason);
}

describe('links of a built page', () => {
  it.each([
    ['a page', '<a href="concepts/clocks.html">'],
    ['a heading', '<a class="x" href="concepts/clocks.html#what-counts">'],
    ['its own heading', '<h1 id="top"></h1><a href="#top">'],
    ['another site', '<a href="https://example.com/gone">'],
    ['a style', '<link rel="stylesheet" href="style.css">'],
    ['a picture in the page', '<img src="data:image/png;base64,AAAA">'],
  ])('may lead to %s', (_, html) => {
    expect(reasons(html)).toEqual([]);
  });

  it.each([
    ['<a href="gone.html">', 'gone.html leads to no file'],
    ['<a href="/concepts">', '/concepts leads to no file'],
    ['<a href="concepts/clocks.html#gone">', 'concepts/clocks.html#gone leads to no heading'],
    ['<a href="#gone">', '#gone leads to no heading'],
    ['<script src="gone.js">', 'gone.js leads to no file'],
    ['<img alt="" src="gone.svg">', 'gone.svg leads to no file'],
    [
      '<link href="https://example.com/font.css">',
      'loads https://example.com/font.css from another host',
    ],
    ['<script src="//example.com/a.js">', 'loads //example.com/a.js from another host'],
  ])('%s is refused', (html, reason) => {
    expect(reasons(html)).toEqual([reason]);
  });

  it('are those of llms.txt too', () => {
    const page = markdownPage('llms.txt', '- [Clocks](concepts/clocks.html)\n- [x](gone.md): x');
    expect(linkProblems([page], lostLink([target], FILES))).toEqual([
      { page: 'llms.txt', reason: 'gone.md leads to no file' },
    ]);
  });
});
