import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onCallRota, type OnCallRota } from '../../src/escalation/index.js';
import { onCallSvg } from '../../src/pictures/index.js';
import { textWidth } from '../../src/svg/index.js';
import { layer, schedule } from '../escalation/onCall/support.js';
import { codeOf } from '../stats/codeOf.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { allNodes, parseXml, type XmlNode } from './parseXml.js';

const three = schedule(
  [
    layer({ slots: [['ana'], ['ben'], []] }),
    layer({
      id: 'cover',
      slots: [['cy']],
      from: '2026-01-08T00:00',
      until: '2026-01-09T00:00',
      priority: 1,
    }),
  ],
  { timeZone: 'Europe/Berlin' },
);
const rota = onCallRota(three, { from: '2026-01-05T08:00Z', to: '2026-02-02T08:00Z' });
const named = (svg: string, name: string): XmlNode[] =>
  allNodes(parseXml(svg)).filter((node) => node.name === name);
const texts = (svg: string): string[] => named(svg, 'text').map(({ text }) => text);
const titles = (svg: string): string[] => named(svg, 'title').map(({ text }) => text);
const gapsOf = (svg: string): XmlNode[] =>
  named(svg, 'rect').filter(({ attributes }) => attributes['stroke-dasharray'] === '3 2');

describe('onCallSvg', () => {
  it('draws a lane for each layer, the highest first, and the final schedule below', () => {
    const lanes = texts(onCallSvg(rota)).filter((text) =>
      ['cover', 'weeks', 'final schedule'].includes(text),
    );
    expect(lanes).toEqual(['cover', 'weeks', 'final schedule']);
    const [title] = titles(onCallSvg(rota));
    expect(title).toBe('On call: s');
    expect(titles(onCallSvg(rota, { title: 'January' }))[0]).toBe('January');
  });

  it('marks each gap by shape and in the legend, and a short one too', () => {
    // The empty third turn, and the sample of the legend.
    expect(gapsOf(onCallSvg(rota))).toHaveLength(2);
    expect(texts(onCallSvg(rota))).toContain('nobody on call');
    const covered = onCallRota(schedule([layer({ slots: [['ana']] })]), {
      from: '2026-01-05T09:00Z',
      to: '2026-02-02T08:00Z',
    });
    expect(gapsOf(onCallSvg(covered))).toHaveLength(0);
    expect(texts(onCallSvg(covered))).not.toContain('nobody on call');
    const minute = schedule([layer({ slots: [['ana']] })], {
      overrides: [{ kind: 'set', users: [], from: '2026-01-08T00:00Z', to: '2026-01-08T00:01Z' }],
    });
    const [gap] = gapsOf(
      onCallSvg(onCallRota(minute, { from: '2026-01-05T09:00Z', to: '2027-01-05T09:00Z' })),
    );
    expect(Number(gap?.attributes['width'])).toBeGreaterThanOrEqual(2);
  });

  it('puts bars where their time is, in one colour for each person', () => {
    const bars = named(onCallSvg(rota), 'rect').filter(({ attributes }) => 'rx' in attributes);
    const [cover, first, second, ...final] = bars.map(({ attributes }) => ({
      x: Number(attributes['x']),
      end: Number(attributes['x']) + Number(attributes['width']),
      fill: attributes['fill'],
    }));
    // Layers: cy; ana, ben, ana. Final: ana, cy, ana, ben, ana.
    expect(bars).toHaveLength(9);
    expect(first?.end).toBeCloseTo(second?.x ?? NaN, 1);
    expect(cover?.x).toBeGreaterThan(first?.x ?? NaN);
    expect(final.map(({ fill }) => fill)).toEqual([
      first?.fill,
      ...[first?.fill, cover?.fill, first?.fill, second?.fill, first?.fill],
    ]);
    expect(new Set(bars.map(({ attributes }) => attributes['fill'])).size).toBe(3);
  });

  it('writes a name of one letter, and no lone ellipsis', () => {
    const day = schedule([
      layer({ slots: [['x'], ['yvonne']], handoff: { unit: 'day', every: 1 } }),
    ]);
    const drawn = (width: number, to: string): string[] =>
      texts(onCallSvg(onCallRota(day, { from: '2026-01-05T09:00Z', to }), { width }));
    expect(drawn(960, '2026-01-09T09:00Z').filter((text) => text === 'x')).toHaveLength(4);
    expect(drawn(320, '2026-01-19T09:00Z')).not.toContain('…');
  });

  it('tells who is on call when in words, in the zone of the axis', () => {
    const desc = (svg: string): string => named(svg, 'desc')[0]?.text ?? '';
    expect(desc(onCallSvg(rota))).toMatch(
      /^The on-call schedule s in the time of Europe\/Berlin\./,
    );
    expect(desc(onCallSvg(rota))).toContain('Layers: cover, weeks.');
    expect(desc(onCallSvg(rota))).toMatch(/cy from .*00:00.* to .*00:00/);
    expect(desc(onCallSvg(rota))).toMatch(/Nobody from .*09:00.* to .*09:00/);
    expect(desc(onCallSvg(rota, { timeZone: 'UTC' }))).toMatch(/Nobody from .*08:00/);
  });

  it('counts the rest of a long list', () => {
    const days = schedule([layer({ handoff: { unit: 'day', every: 1 } })]);
    const year = onCallRota(days, { from: '2026-01-05T09:00Z', to: '2027-01-05T09:00Z' });
    expect(named(onCallSvg(year), 'desc')[0]?.text).toContain('And 265 more.');
  });

  it('draws what went through JSON, a schedule of nothing, and the same each time', () => {
    expect(onCallSvg(JSON.parse(JSON.stringify(rota)) as OnCallRota)).toBe(onCallSvg(rota));
    expect(onCallSvg(rota)).toBe(onCallSvg(rota));
    const empty = onCallRota(schedule([]), { from: 0, to: 86_400_000 });
    expect(gapsOf(onCallSvg(empty))).toHaveLength(2);
  });

  it.each([
    [{ width: 100 }, 'invalid_picture_option'],
    [{ width: NaN }, 'invalid_picture_option'],
    [{ title: 3 }, 'invalid_picture_option'],
    [{ timeZone: 'Mars' }, 'unknown_time_zone'],
    [null, 'wrong_type'],
  ])('refuses the options %j', (options, code) => {
    expect(codeOf(() => onCallSvg(rota, options as never))).toBe(code);
  });

  it.each([
    [{ ...rota, layers: null }, 'invalid_picture_data'],
    [{ ...rota, id: 3 }, 'invalid_picture_data'],
    [{ ...rota, endAt: rota.startAt }, 'invalid_picture_data'],
    [{ ...rota, startAt: 'x' }, 'invalid_instant'],
    [{ ...rota, shifts: [null] }, 'wrong_type'],
    [{ ...rota, gaps: Array.from({ length: 20_001 }, () => rota.gaps[0]) }, 'invalid_picture_data'],
    [null, 'wrong_type'],
  ])('refuses what is no rota (%#)', (broken, code) => {
    expect(codeOf(() => onCallSvg(broken as never))).toBe(code);
  });

  it('keeps all texts inside and escaped, whatever names there are', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.array(name, { maxLength: 3 }), { maxLength: 5 }),
        name,
        fc.integer({ min: 320, max: 1600 }),
        (slots, id, width) => {
          const odd = schedule([layer({ id, slots, handoff: { unit: 'day', every: 2 } })]);
          const period = { from: '2026-01-05T09:00Z', to: '2026-01-19T00:00Z' };
          const svg = onCallSvg(deepFreeze(onCallRota(odd, period)), { width, title: id });
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
          for (const { text, attributes } of named(svg, 'text')) {
            const wide = textWidth(text, Number(attributes['font-size']));
            const anchor = attributes['text-anchor'];
            const x = Number(attributes['x']) - (anchor === 'middle' ? wide / 2 : 0);
            expect(x, text).toBeGreaterThanOrEqual(0);
            expect(x + wide, text).toBeLessThanOrEqual(width + 0.5);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
