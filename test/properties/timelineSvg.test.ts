import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineSvg } from '../../src/pictures/index.js';
import { textWidth } from '../../src/svg/index.js';
import { explanationOf } from '../pictures/explanation.js';
import { allNodes, parseXml, type XmlNode } from '../pictures/parseXml.js';
import { deepFreeze } from '../support/deepFreeze.js';

const kind = fc.constantFrom('counted', 'paused', 'closed', 'holiday', 'excused', 'done');
const mark = fc.constantFrom(
  'started',
  'paused',
  'resumed',
  'warning',
  'due',
  'breached',
  'stopped',
  'cancelled',
  'reopened',
  'target_changed',
  'calendar_changed',
);
/** From below a second to a quarter of a year. */
const hours = fc.tuple(fc.nat(9), fc.integer({ min: -4, max: 2 })).map(([m, e]) => m * 10 ** e);

const sketch = fc.record({
  clockId: fc.oneof(
    fc.constantFrom('first_response', 'resolution'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ),
  state: fc.constantFrom('inactive', 'running', 'paused', 'met', 'breached', 'cancelled'),
  stretches: fc.array(fc.tuple(kind, hours), { maxLength: 30 }),
  marks: fc.array(fc.tuple(mark, hours), { maxLength: 12 }),
  active: fc.boolean(),
  breachedAt: hours,
});
const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
);
const picture = fc.record({
  sketches: fc.array(sketch, { maxLength: 4 }),
  options: fc.record({ timeZone: zone, width: fc.integer({ min: 320, max: 2000 }) }),
});

interface Box {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: string;
}

/** The texts of the picture with the room that they take, inside their lane or in the picture. */
function textBoxes(node: XmlNode, top = 0): Box[] {
  const shift = /^translate\(0 ([\d.]+)\)$/.exec(node.attributes['transform'] ?? '')?.[1];
  const here = top + Number(shift ?? 0);
  const inside = node.children.flatMap((child) => textBoxes(child, here));
  if (node.name !== 'text') return inside;
  const { x, y, 'font-size': size, 'text-anchor': anchor } = node.attributes;
  const width = textWidth(node.text, Number(size));
  const from = Number(x) - (anchor === 'middle' ? width / 2 : 0);
  return [{ from, to: from + width, y: here + Number(y), text: node.text }];
}

describe('a timeline', () => {
  it('is well formed, says no NaN, and does not change what it is given', () => {
    fc.assert(
      fc.property(picture, ({ sketches, options }) => {
        const explanations = deepFreeze(sketches.map(explanationOf));
        const text = timelineSvg(explanations, options);
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        expect(allNodes(parseXml(text)).filter(({ name }) => name === 'svg')).toHaveLength(1);
        expect(timelineSvg(explanations, options)).toBe(text);
      }),
    );
  });

  it('keeps every text inside the picture and off the others', () => {
    fc.assert(
      fc.property(picture, ({ sketches, options }) => {
        const svg = parseXml(timelineSvg(sketches.map(explanationOf), options));
        const boxes = textBoxes(svg);
        for (const box of boxes) {
          expect(box.from, box.text).toBeGreaterThanOrEqual(0);
          expect(box.to, box.text).toBeLessThanOrEqual(options.width);
        }
        for (const [index, one] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const meet = one.from < other.to - 0.5 && other.from < one.to - 0.5;
            const near = Math.abs(one.y - other.y) < 9;
            expect(meet && near, `${one.text} on ${other.text}`).toBe(false);
          }
        }
      }),
    );
  });

  it('covers each lane without a gap up to the last thing that happened', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, hours), { minLength: 1, maxLength: 60 }), (stretches) => {
        const svg = parseXml(timelineSvg([explanationOf({ stretches })], { timeZone: 'UTC' }));
        const lane = svg.children.find(({ attributes }) => attributes['transform'] !== undefined);
        const bars = (lane?.children ?? []).filter(({ name }) => name === 'rect');
        const edges = new Set(bars.map(({ attributes }) => Number(attributes['x'])));
        let end: number | null = null;
        for (const x of [...edges].sort((a, b) => a - b)) {
          if (end !== null) expect(Math.abs(x - end)).toBeLessThan(0.05);
          const widths = bars.filter(({ attributes }) => Number(attributes['x']) === x);
          end = x + Math.max(...widths.map(({ attributes }) => Number(attributes['width'])));
        }
      }),
    );
  });
});
