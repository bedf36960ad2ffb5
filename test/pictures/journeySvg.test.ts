import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journey, type JourneyCase } from '../../src/metrics/index.js';
import { journeySvg } from '../../src/pictures/index.js';
import { textWidth } from '../../src/svg/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { allNodes, parseXml, type XmlNode } from './parseXml.js';

const walk = (id: string, path: readonly string[]): JourneyCase => ({
  id,
  steps: path.map((activity, index) => ({ activity, at: index * 5_400_000 })),
});
const usual = [
  walk('1', ['open', 'solved', 'closed']),
  walk('2', ['open', 'solved', 'closed']),
  walk('3', ['open', 'waiting', 'open', 'solved', 'closed']),
  walk('4', ['open', 'open', 'solved']),
];

function texts(svg: XmlNode): string[] {
  return allNodes(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
}

describe('journeySvg', () => {
  it('tells the main path, each activity and each edge in words', () => {
    const svg = parseXml(journeySvg(journey(usual), { title: 'March' }));
    const desc = svg.children.find(({ name }) => name === 'desc')?.text ?? '';
    expect(svg.children[0]?.text).toBe('March');
    expect(desc).toContain('4 cases, 50 % took the main path');
    expect(desc).toContain('Main path: open, solved, closed.');
    expect(desc).toContain('open: 6 times in 4 cases; again in 2 of them; 4 cases start here.');
    expect(desc).toContain('waiting to open: 1 · 1h 30m, a way back.');
  });

  it('tells one case as one', () => {
    const one = journey([walk('1', ['open', 'waiting', 'open', 'solved'])]);
    const svg = parseXml(journeySvg(one, { activities: 2 }));
    expect(texts(svg)).toContain(
      '1 case, 100 % took the main path; moves with their median wait (elapsed); 1 rarer move not drawn',
    );
    const desc = svg.children.find(({ name }) => name === 'desc')?.text ?? '';
    expect(desc).toContain('waiting: 1 time in 1 case.');
    expect(desc).toContain('open: 2 times in 1 case; again in 1 of them; 1 case starts here.');
    expect(desc).toContain('Not drawn: 1 activity and 1 edge with 1 move.');
  });

  it('writes counts and waits beside the edges, the main path in bold', () => {
    const svg = parseXml(journeySvg(journey(usual)));
    expect(texts(svg)).toContain('4 · 1h 30m');
    const bold = allNodes(svg).filter(
      ({ name, attributes }) => name === 'text' && attributes['font-weight'] === '600',
    );
    expect(bold.map(({ text }) => text)).toEqual(expect.arrayContaining(['4 · 1h 30m', 'open']));
  });

  it('draws no more than was asked for, and says how much is left out', () => {
    const svg = journeySvg(journey(usual), { activities: 3, edges: 2 });
    expect(svg).toContain('rarer moves not drawn');
    expect(texts(parseXml(svg))).not.toContain('waiting');
  });

  it('draws what went through JSON, and no cases', () => {
    const result = journey(usual);
    expect(journeySvg(JSON.parse(JSON.stringify(result)) as typeof result)).toBe(
      journeySvg(result),
    );
    expect(journeySvg(journey([]))).toContain('No cases.');
  });

  it.each([
    [{ width: 100 }, 'options.width'],
    [{ activities: 0 }, 'options.activities'],
    [{ edges: 1.5 }, 'options.edges'],
    [{ title: 3 }, 'options.title'],
  ])('refuses %j', (options, argument) => {
    expect(() => journeySvg(journey(usual), options as never)).toThrow(
      expect.objectContaining({ argument }) as Error,
    );
  });

  it('refuses what is no journey', () => {
    const broken = { ...journey(usual), edges: [{ from: 'a', to: 'b', n: NaN, medianMs: 1 }] };
    expect(() => journeySvg(broken as never)).toThrow(
      expect.objectContaining({
        code: 'invalid_picture_data',
        argument: 'journey.edges[0]',
      }) as Error,
    );
  });

  it('keeps labels apart and inside, whatever the journey', () => {
    const name = fc.oneof(
      fc.constantFrom('new', 'open', 'pending', 'on hold', 'solved', 'closed', 'vendor'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const cases = fc.array(fc.array(name, { minLength: 1, maxLength: 9 }), { maxLength: 12 });
    const width = fc.integer({ min: 320, max: 1600 });
    // An edge of these swings up beside the header.
    const nearHeader = [['vendor', ''], ['new'], ['on hold', 'new']];
    const long = [
      ['new', 'on hold', 'solved', 'w'],
      ['solved', 'x'],
    ];
    fc.assert(
      fc.property(cases, width, (paths, picture) => {
        const result = deepFreeze(journey(paths.map((path, index) => walk(String(index), path))));
        const text = journeySvg(result, { width: picture });
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        expect(journeySvg(result, { width: picture })).toBe(text);
        const boxes = allNodes(parseXml(text))
          .filter((node) => node.name === 'text')
          .map(({ text: label, attributes }) => {
            const wide = textWidth(label, Number(attributes['font-size']));
            const x =
              Number(attributes['x']) - (attributes['text-anchor'] === 'middle' ? wide / 2 : 0);
            return { label, from: x, to: x + wide, y: Number(attributes['y']) };
          });
        for (const [index, one] of boxes.entries()) {
          expect(one.from, one.label).toBeGreaterThanOrEqual(0);
          expect(one.to, one.label).toBeLessThanOrEqual(picture);
          for (const other of boxes.slice(index + 1)) {
            const meet = one.from < other.to - 0.5 && other.from < one.to - 0.5;
            expect(meet && Math.abs(one.y - other.y) < 9, `${one.label} on ${other.label}`).toBe(
              false,
            );
          }
        }
      }),
      { numRuns: 60, examples: [[[...nearHeader, ...long], 700]] },
    );
  });
});
