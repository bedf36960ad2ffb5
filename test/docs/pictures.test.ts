import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/run.js';
import { markdownExamples } from './codeExample.js';
import { runExample } from './runExample.js';

// A picture beside a page is what the constant `svg` of the page holds.

const pictures = filesUnder('docs')
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    return [...text.matchAll(/\]\(([\w-]+\.svg)\)/g)].map(([, name = '']) => ({
      page,
      text,
      picture: posix.join(posix.dirname(page), name),
    }));
  });

describe('pictures of the docs', () => {
  it('stand in a page each', () => {
    const files = filesUnder('docs').filter((file) => file.endsWith('.svg'));
    expect(pictures.map(({ picture }) => picture).sort()).toEqual(files.sort());
  });

  it.each(pictures)('$picture is what its page draws', async ({ page, text, picture }) => {
    const blocks = markdownExamples(page, text);
    const last = blocks.findIndex(({ code }) => code.includes('const svg ='));
    const before = blocks.slice(0, last).map(({ code }) => code);
    const svg = JSON.stringify(readFileSync(picture, 'utf8').trimEnd());
    const { file, line, code = '', info } = blocks[last] ?? { file: page, line: 1, info: '' };
    await runExample({ file, line, info, code: `${code}\nsvg; // => ${svg}\n` }, before.join('\n'));
  });
});
