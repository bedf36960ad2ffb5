import { describe, expect, it } from 'vitest';
import { timelineSvg } from '../../src/pictures/index.js';
import { defineCalendar } from '../../src/calendar/index.js';
import { defineSla, explainClock, type ClockExplanation } from '../../src/sla/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { explanationOf, START_MS, type ExplanationSketch } from './explanation.js';
import { allNodes, parseXml, type XmlNode } from './parseXml.js';
import { processorMs } from '../support/processorMs.js';

const options = { timeZone: 'Europe/Berlin' };

function draw(...sketches: readonly ExplanationSketch[]): XmlNode {
  return parseXml(timelineSvg(deepFreeze(sketches.map(explanationOf)), options));
}

/** The texts that a reader sees: no titles, no description. */
function visible(svg: XmlNode): string[] {
  return allNodes(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
}

function description(svg: XmlNode): string {
  return svg.children.find(({ name }) => name === 'desc')?.text ?? '';
}

/** Bars of the lanes: their tooltips tell what they are. */
function bars(
  svg: XmlNode,
): { readonly width: number; readonly fill: string; readonly title: string }[] {
  return allNodes(svg)
    .filter(({ name, attributes }) => name === 'g' && attributes['transform'] !== undefined)
    .flatMap((lane) => lane.children.filter(({ name }) => name === 'rect'))
    .map(({ attributes, children }) => ({
      width: Number(attributes['width']),
      fill: attributes['fill'] ?? '',
      title: children[0]?.text ?? '',
    }));
}

const everyKind: ExplanationSketch = {
  state: 'met',
  stretches: [
    ['counted', 2],
    ['paused', 3],
    ['closed', 16],
    ['holiday', 24],
    ['excused', 4],
    ['counted', 1],
    ['done', 5],
  ],
  marks: [
    ['started', 0],
    ['warning', 1.5],
    ['paused', 2],
    ['resumed', 5],
    ['due', 52],
    ['stopped', 50],
  ],
};

describe('timelineSvg', () => {
  it('is one svg element with a title and a description for screen readers', () => {
    const svg = draw(everyKind);
    const [title, desc] = svg.children;
    expect(svg.name).toBe('svg');
    expect(svg.attributes['role']).toBe('img');
    expect([title?.name, title?.text, desc?.name]).toEqual(['title', 'Ticket t1', 'desc']);
    expect(svg.attributes['aria-labelledby']).toBe(
      `${title?.attributes['id'] ?? ''} ${desc?.attributes['id'] ?? ''}`,
    );
    expect(description(svg)).toBe(
      'Mon 2 Mar 2026 10:00 to Wed 4 Mar 2026 14:00, times in Europe/Berlin. ' +
        'resolution: met, 3h of 4h; started Mon 2 Mar 2026 10:00; warning Mon 2 Mar 2026 11:30; ' +
        'stopped Wed 4 Mar 2026 12:00; due Wed 4 Mar 2026 14:00; ' +
        'counted 3h; paused 3h; closed 16h; holiday 24h; excused 4h; done 5h.',
    );
  });

  it('draws each stretch as long as it was, each kind in its own way', () => {
    const drawn = bars(draw(everyKind)).slice(0, -1);
    const scale = (drawn[0]?.width ?? 0) / 2;
    expect(drawn.map(({ width }) => Math.round(width / scale))).toEqual([2, 3, 16, 24, 4, 1]);
    expect(new Set(drawn.map(({ fill }) => fill)).size).toBe(5);
    expect(drawn[1]?.title).toBe('paused 3h, Mon 2 Mar 2026 12:00 – Mon 2 Mar 2026 15:00, berlin');
  });

  it('names the kinds and marks that are there in a legend, and no others', () => {
    const texts = visible(draw(everyKind));
    for (const word of [
      'counted',
      'paused',
      'closed',
      'holiday',
      'excused',
      'done',
      'due',
      'stopped',
      'warning',
      'started',
    ]) {
      expect(texts).toContain(word);
    }
    expect(texts).not.toContain('breached');
    expect(visible(draw({ stretches: [['counted', 1]] }))).not.toContain('paused');
  });

  it('draws apart what counted after the breach', () => {
    const svg = draw({
      state: 'breached',
      active: true,
      breachedAt: 4,
      stretches: [['counted', 10]],
    });
    const drawn = bars(svg);
    expect(drawn.map(({ title }) => title.split(',')[0])).toEqual([
      'counted 4h',
      'counted after the breach 6h',
    ]);
    expect(description(svg)).toContain('counted 4h; counted after the breach 6h');
  });

  it('puts marks of one instant into one, the gravest first', () => {
    const svg = draw({
      stretches: [['counted', 10]],
      breachedAt: 4,
      marks: [
        ['due', 4],
        ['breached', 4],
      ],
    });
    expect(visible(svg)).toContain('breached, due 14:00');
  });

  it('cuts off what is done after everything else, and says now only while a clock is active', () => {
    const done = draw({
      stretches: [
        ['counted', 2],
        ['done', 5000],
      ],
      now: 5002,
    });
    expect(description(done)).toMatch(/^Mon 2 Mar 2026 10:00 to Mon 2 Mar 2026 12:00, /);
    expect(visible(done).some((text) => text.startsWith('now'))).toBe(false);
    const active = draw({ stretches: [['counted', 2]], active: true, now: 2 });
    expect(visible(active)).toContain('now 12:00');
  });

  it('shows the future up to the due instant', () => {
    const svg = draw({ stretches: [['counted', 1]], active: true, now: 1, marks: [['due', 8]] });
    expect(description(svg)).toContain('to Mon 2 Mar 2026 18:00');
    expect(visible(svg)).toContain('due 18:00');
  });

  it('prints local times on both sides of a change of the clocks', () => {
    // 27 March 2026, 17:00 in Berlin; the clocks go forward on the 29th.
    const start = (Date.UTC(2026, 2, 27, 16) - START_MS) / 3_600_000;
    const svg = draw({
      stretches: [['closed', start + 72]],
      marks: [
        ['started', start],
        ['due', start + 63],
      ],
    });
    expect(visible(svg).join()).toContain('UTC+01:00, later UTC+02:00');
    expect(description(svg)).toContain('due Mon 30 Mar 2026 09:00');
  });

  it('has a lane for each explanation and tells equal names apart', () => {
    const two = [
      { clockId: 'a', stretches: [['counted', 1]] },
      { clockId: 'a', stretches: [['paused', 1]] },
    ] as const;
    expect(visible(draw(...two))).toEqual(expect.arrayContaining(['a', 'a (2)']));
    const tickets = draw({ ...two[0], ticketId: 't1' }, { ...two[1], ticketId: 't2' });
    expect(visible(tickets)).toEqual(expect.arrayContaining(['Tickets', 't1 a', 't2 a']));
  });

  it('has an answer when there is nothing to draw', () => {
    const empty = draw();
    expect(empty.children[1]?.text).toBe('No clocks.');
    const never = draw({ state: 'inactive' });
    expect(visible(never)).toEqual(expect.arrayContaining(['never started', 'inactive']));
    expect(description(never)).toBe('resolution: inactive, never started.');
  });

  it('has an answer for a clock that stopped when it started', () => {
    const svg = draw({
      state: 'met',
      stretches: [['counted', 0]],
      marks: [
        ['started', 0],
        ['stopped', 0],
      ],
    });
    expect(visible(svg)).toContain('stopped, started 10:00');
    expect(bars(svg)).toEqual([]);
  });

  it('escapes whatever the texts hold', () => {
    const nasty = `<script>alert("1")</script> & 'x' \u0000\u0008\ud800 ]]>`;
    const explanation = explanationOf({
      ticketId: nasty,
      clockId: nasty,
      stretches: [['counted', 1]],
      marks: [['due', 1]],
    });
    const text = timelineSvg([explanation], { ...options, title: nasty });
    expect(text).not.toContain('<script');
    const svg = parseXml(text);
    expect(svg.children[0]?.text).toBe(nasty.replace(/[\u0000\u0008\ud800]/g, '\ufffd'));
    expect(allNodes(svg).map(({ name }) => name)).not.toContain('script');
  });

  it('refers to nothing outside', () => {
    const text = timelineSvg([explanationOf(everyKind)], options);
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|<style|<script|@import| on\w+=/,
    );
    for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g))
      expect(text).toContain(`id="${id ?? ''}"`);
  });

  it('is the same for equal arguments, and has other ids for others', () => {
    const once = timelineSvg([explanationOf(everyKind)], options);
    expect(timelineSvg([explanationOf(everyKind)], options)).toBe(once);
    const other = timelineSvg(
      [explanationOf({ ...everyKind, clockId: 'first_response' })],
      options,
    );
    const idOf = (svg: string): string => /id="([^"]+)"/.exec(svg)?.[1] ?? '';
    expect(idOf(other)).not.toBe(idOf(once));
  });

  it('takes explanations that went through JSON', () => {
    const explanation = explanationOf(everyKind);
    const back = JSON.parse(JSON.stringify([explanation])) as ClockExplanation[];
    expect(timelineSvg(back, options)).toBe(timelineSvg([explanation], options));
  });

  it('stays small however many stretches there are, and its totals exact', () => {
    const stretches = Array.from(
      { length: 20_000 },
      (_, index) => [index % 2 === 0 ? 'counted' : 'closed', index % 2 === 0 ? 8 : 16] as const,
    );
    const explanation = explanationOf({ stretches });
    const begin = processorMs();
    const text = timelineSvg([explanation], options);
    expect(processorMs() - begin).toBeLessThan(3000);
    expect(text.length).toBeLessThan(150_000);
    const svg = parseXml(text);
    expect(description(svg)).toContain('counted 80000h; closed 160000h');
    expect(description(svg)).toContain('stretches thinner than two pixels are drawn together');
    const area = (fill: string): number =>
      allNodes(svg)
        .filter(
          ({ name, attributes }) =>
            name === 'rect' && attributes['fill'] === fill && attributes['y'] !== undefined,
        )
        .reduce(
          (sum, { attributes: { width, height } }) => sum + Number(width) * Number(height),
          0,
        );
    expect(area('#e5e7eb') / area('#2563eb')).toBeCloseTo(2, 1);
  });

  it('draws what the clocks of a ticket say', () => {
    const hours = [['09:00', '17:00']];
    const berlin = defineCalendar({
      id: 'berlin',
      timeZone: 'Europe/Berlin',
      hours: { mon: hours, fri: hours },
    });
    const targets = [{ metric: 'first_response', within: '2h' }];
    const sla = defineSla(
      { policies: [{ id: 'gold', calendar: 'berlin', targets }] },
      { calendars: [berlin] },
    );
    const ticket = {
      id: 't1',
      events: [{ at: '2026-03-27T16:00:00+01:00', type: 'created' }],
    } as const;
    const explanation = explainClock(sla, ticket, 'first_response', {
      now: '2026-03-30T11:00:00+02:00',
    });
    const svg = parseXml(timelineSvg([explanation], options));
    expect(description(svg)).toContain('breached, due Mon 30 Mar 2026 10:00');
    expect(description(svg)).toContain('counted 2h; counted after the breach 1h; closed 63h');
  });

  it.each([
    [{ timeZone: 'Europe/Berln' }, 'unknown_time_zone', 'options.timeZone'],
    [{ timeZone: '' }, 'unknown_time_zone', 'options.timeZone'],
    [{ ...options, width: NaN }, 'invalid_picture_option', 'options.width'],
    [{ ...options, width: 100 }, 'invalid_picture_option', 'options.width'],
    [{ ...options, width: 1e6 }, 'invalid_picture_option', 'options.width'],
    [{ ...options, title: 7 as unknown as string }, 'invalid_picture_option', 'options.title'],
  ])('refuses the options %j', (bad, code, argument) => {
    expect(() => timelineSvg([], bad)).toThrow(
      expect.objectContaining({ code, argument }) as Error,
    );
  });

  it('refuses what is no list, and names a bad instant', () => {
    const none = null as unknown as ClockExplanation[];
    expect(() => timelineSvg(none, options)).toThrow(
      expect.objectContaining({ code: 'wrong_type', argument: 'explanations' }) as Error,
    );
    const explanation = explanationOf(everyKind);
    const [first, ...others] = explanation.segments;
    const bad = { ...explanation, segments: [{ ...first, from: new Date(NaN) }, ...others] };
    expect(() => timelineSvg([bad as ClockExplanation], options)).toThrow(
      expect.objectContaining({
        code: 'invalid_instant',
        argument: 'explanations[0].segments[0].from',
      }) as Error,
    );
  });
});
