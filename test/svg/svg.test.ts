import { describe, expect, it } from 'vitest';
import {
  element,
  escapeXml,
  fitText,
  linearScale,
  placeLabels,
  roundNumber,
  textElement,
  textHash,
  textWidth,
} from '../../src/svg/index.js';

describe('escapeXml', () => {
  it('escapes what would end a text or an attribute', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
  });

  it('replaces what XML cannot hold and keeps what it can', () => {
    expect(escapeXml('a\u0000b\u001fc\ud800d\udc00e\ufffef')).toBe(
      'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf',
    );
    expect(escapeXml('\t\n\r ä 漢 😀')).toBe('\t\n\r ä 漢 😀');
  });
});

describe('roundNumber', () => {
  it('rounds to hundredths and knows no -0, NaN or infinity', () => {
    expect([1.234, 1.235001, -0.001, NaN, Infinity].map(roundNumber)).toEqual([
      1.23, 1.24, 0, 0, 0,
    ]);
  });
});

describe('element', () => {
  it('writes attributes, leaves out those without a value, closes what is empty', () => {
    expect(element('g', { x: 1 / 3, y: undefined, fill: '"' })).toBe('<g x="0.33" fill="&quot;"/>');
    expect(element('g', {}, ['<a/>', '<b/>'])).toBe('<g><a/><b/></g>');
    expect(textElement('text', { x: 0 }, 'a < b')).toBe('<text x="0">a &lt; b</text>');
  });
});

describe('linearScale', () => {
  it('maps in proportion and holds what is outside at the ends', () => {
    const scale = linearScale({ from: 10, to: 20 }, { from: 100, to: 300 });
    expect([10, 15, 20, 0, 99].map(scale)).toEqual([100, 200, 300, 100, 300]);
  });

  it('maps what lies as far apart as numbers can', () => {
    const scale = linearScale({ from: -1e308, to: 1e308 }, { from: 100, to: 300 });
    expect([-1e308, 0, 1e308].map(scale)).toEqual([100, 200, 300]);
  });

  it('maps an empty span onto the first pixel', () => {
    const scale = linearScale({ from: 10, to: 10 }, { from: 100, to: 300 });
    expect([9, 10, 11].map(scale)).toEqual([100, 100, 100]);
  });
});

describe('fitText', () => {
  it('cuts what does not fit, and no character in two', () => {
    expect(fitText('first', 100, 12)).toBe('first');
    const cut = fitText('first_response', 60, 12);
    expect(cut).toMatch(/^first.*…$/);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(60);
    expect(fitText('😀😀😀😀', 30, 12)).toBe('😀…');
    expect(fitText('abc', 0, 12)).toBe('…');
  });
});

describe('placeLabels', () => {
  const line = { from: 0, to: 100 };

  it('keeps labels inside the line', () => {
    expect(
      placeLabels(
        [
          { at: 0, width: 20 },
          { at: 100, width: 20 },
        ],
        line,
        1,
      ),
    ).toEqual([
      { at: 10, row: 0 },
      { at: 90, row: 0 },
    ]);
  });

  it('gives the first the first row, the next another, the last none', () => {
    const wish = { at: 50, width: 40 };
    expect(placeLabels([wish, wish, wish], line, 2)).toEqual([
      { at: 50, row: 0 },
      { at: 50, row: 1 },
      null,
    ]);
  });

  it('has no place for what is wider than the line', () => {
    expect(placeLabels([{ at: 50, width: 101 }], line, 2)).toEqual([null]);
  });
});

describe('textHash', () => {
  it('is the FNV-1a hash of the text', () => {
    // http://www.isthe.com/chongo/tech/comp/fnv: 32-bit FNV-1a of 'foobar' is bf9cf968.
    expect(textHash('foobar')).toBe((0xbf9cf968).toString(36));
  });
});
