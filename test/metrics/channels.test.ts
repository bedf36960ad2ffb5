import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abandonRate,
  agentTimes,
  averageHandleTime,
  averageSpeedOfAnswer,
  channelSwitches,
  classifyItems,
  contactConcurrency,
  contactFacts,
  containmentRate,
  customerRetellings,
  handoverRate,
  issueThreads,
  measure,
  occupancy,
  serviceLevel,
  type AbandonFormula,
  type Contact,
} from '../../src/metrics/index.js';

const call = (more: Partial<Contact>): Contact => ({ customer: 'c1', queuedAt: 0, ...more });
const many = (n: number, more: Partial<Contact>): Contact[] =>
  Array.from({ length: n }, () => call(more));

describe('serviceLevel', () => {
  // The day of Call Centre Helper's page on service level calculations, with its five results.
  const day = [
    ...many(860, { answeredAt: 15_000 }),
    ...many(140, { answeredAt: 40_000 }),
    ...many(10, { abandonedAt: 4_000 }),
    ...many(10, { abandonedAt: 12_000 }),
    ...many(40, { abandonedAt: 60_000 }),
  ];
  it.each<[AbandonFormula, number, number]>([
    ['metWithin', 880, 1060],
    ['ignored', 860, 1000],
    ['against', 860, 1060],
    ['ignoredWithin', 860, 1040],
    ['metShort', 870, 1060],
  ])('counts abandons as %s', (abandons, numerator, n) => {
    const metric = serviceLevel({ within: '20s', abandons, shortAbandon: '5s' });
    const result = measure(metric, day);
    expect(result).toMatchObject({ numerator, n, value: numerator / n });
    expect(result.formulas[abandons]).toBe(numerator / n);
    const sides = classifyItems(metric, day).map(({ counted }) => counted);
    expect(sides.filter((side) => side === 'numerator')).toHaveLength(numerator);
    expect(sides.filter((side) => side === 'denominator')).toHaveLength(n - numerator);
  });

  it('takes an answer at the very end of the time for one in time', () => {
    const metric = serviceLevel({ within: '20s', abandons: 'against' });
    expect(
      measure(metric, [call({ answeredAt: 20_000 }), call({ answeredAt: 20_001 })]).value,
    ).toBe(0.5);
  });

  it('has to be told its formula', () => {
    expect(() => serviceLevel({ within: '20s' } as never)).toThrow(/options\.abandons/);
    expect(() => serviceLevel({ within: '20s', abandons: 'metShort' })).toThrow();
  });

  it('answers nothing for nothing, and counts who waits', () => {
    const metric = serviceLevel({ within: '20s', abandons: 'against' });
    expect(measure(metric, [call({})])).toMatchObject({
      value: null,
      n: 0,
      waiting: 1,
      formulas: { against: null },
    });
  });
});

describe('abandonRate', () => {
  it('leaves short abandons out of both sides', () => {
    const day = [
      call({ answeredAt: 1 }),
      call({ abandonedAt: 5_000 }),
      call({ abandonedAt: 5_001 }),
    ];
    expect(measure(abandonRate(), day)).toMatchObject({ numerator: 2, n: 3, shortAbandons: 0 });
    expect(measure(abandonRate({ shortAbandon: '5s' }), day)).toMatchObject({
      numerator: 1,
      n: 2,
      shortAbandons: 1,
    });
  });
});

describe('averageHandleTime and averageSpeedOfAnswer', () => {
  const handled = (talkMs: number, more: Partial<Contact> = {}): Contact =>
    call({ answeredAt: 10, talkMs, holdMs: 1, wrapMs: 2, ...more });

  it('are ratios of sums', () => {
    const result = measure(averageHandleTime(), [
      handled(97),
      handled(197),
      call({ abandonedAt: 5 }),
      handled(5, { wrapMs: null }),
    ]);
    expect(result).toMatchObject({
      value: 150,
      n: 2,
      notHandled: 1,
      unmeasured: 1,
      totalMs: 300,
      min: 100,
      max: 200,
    });
    expect(result.talk.value).toBe(147);
    // t(1; 0.975) = 12.706204736432095; sd = 70.71…, so the half width is t · 50.
    expect(result.high).toBeCloseTo(150 + 12.706204736432095 * 50, 6);
  });

  it('keep the last bit of sums of squares beyond the safe integers', () => {
    const big = 2 ** 49;
    const result = measure(averageHandleTime(), [handled(big), handled(big + 2), handled(big + 4)]);
    expect(result.sd).toBe(2);
  });

  it('measure the wait of those who were answered', () => {
    const calls = [
      call({ answeredAt: 10 }),
      call({ answeredAt: 30 }),
      call({ abandonedAt: 90 }),
      call({}),
    ];
    expect(measure(averageSpeedOfAnswer(), calls)).toMatchObject({
      value: 20,
      n: 2,
      abandoned: 1,
      waiting: 1,
    });
  });

  it.each([
    [null, 'items[0]'],
    [handled(-1), 'items[0].talkMs'],
    [handled(0.5), 'items[0].talkMs'],
    [handled(Number.NaN), 'items[0].talkMs'],
    [handled(5, { answeredAt: -1 }), 'items[0].answeredAt'],
    [handled(5, { abandonedAt: 9 }), 'items[0].abandonedAt'],
  ])('refuse %j', (bad, argument) => {
    expect(() => measure(averageHandleTime(), [bad as never])).toThrow(
      expect.objectContaining({ argument }) as Error,
    );
    const lenient = averageHandleTime({ onInvalid: 'count' });
    expect(measure(lenient, [bad as never]).rejected).toBe(1);
    const because = { code: 'invalid_contact' };
    expect(lenient.classify?.(bad as never)).toEqual([{ id: null, counted: 'rejected', because }]);
  });
});

describe('agentTimes', () => {
  const spans = fc.array(fc.record({ from: fc.nat(40), length: fc.nat(20) }), { maxLength: 6 });

  it('agree with time counted unit by unit', () => {
    fc.assert(
      fc.property(spans, spans, (work, shifts) => {
        const contacts = work.map(({ from, length }) =>
          call({ agent: 'ana', answeredAt: from, talkMs: length, holdMs: 0, wrapMs: 0 }),
        );
        const logged = shifts.map(({ from, length }) => ({
          agent: 'ana',
          from,
          to: from + length,
        }));
        const [fact] = agentTimes(contacts, { now: 50, shifts: logged });
        const at = (list: typeof work, t: number): number =>
          list.filter(({ from, length }) => from <= t && t < Math.min(50, from + length)).length;
        const units = Array.from({ length: 50 }, (_, t) => [at(work, t), at(shifts, t)] as const);
        const count = (counts: (w: number, s: number) => number): number =>
          units.reduce((sum, [w, s]) => sum + counts(w, s), 0);
        expect(fact?.busyMs ?? 0).toBe(count((w) => Number(w > 0)));
        expect(fact?.staffedMs ?? 0).toBe(count((_, s) => Number(s > 0)));
        expect(fact?.busyStaffedMs ?? 0).toBe(count((w, s) => Number(w > 0 && s > 0)));
        expect(fact?.handleMs ?? 0).toBe(count((w) => w));
        expect(fact?.peak ?? 0).toBe(Math.max(0, ...units.map(([w]) => w)));
      }),
    );
  });

  it('fold into occupancy and concurrency as ratios of sums', () => {
    const chat = { queuedAt: 0, talkMs: 100, holdMs: 0, wrapMs: 0 };
    const contacts = [
      call({ ...chat, agent: 'ana', answeredAt: 0 }),
      call({ ...chat, agent: 'ana', answeredAt: 50 }),
    ];
    const shifts = [
      { agent: 'ana', from: 0, to: 100 },
      { agent: 'ben', from: 0, to: 300 },
    ];
    const facts = agentTimes(contacts, { now: 1000, shifts });
    expect(measure(occupancy(), facts)).toMatchObject({
      value: 0.25,
      n: 2,
      busyMs: 100,
      staffedMs: 400,
    });
    expect(measure(contactConcurrency(), facts)).toMatchObject({ value: 200 / 150, n: 1, peak: 2 });
    expect(measure(occupancy(), [])).toMatchObject({ value: null, n: 0, low: null });
    expect(measure(contactConcurrency(), [])).toMatchObject({ value: null, peak: null });
  });

  it('refuse a shift that ends before it begins', () => {
    expect(() => agentTimes([], { now: 0, shifts: [{ agent: 'ana', from: 1, to: 0 }] })).toThrow(
      /shifts\[0\]\.to/,
    );
  });
});

describe('containment and hand-over', () => {
  const bot = (
    customer: string,
    outcome: 'solved' | 'abandoned' | 'handed_over',
    at = 0,
  ): Contact => ({
    ...{ customer, issue: 'bill', queuedAt: at },
    selfService: { by: 'bot', outcome },
  });
  const contacts = [
    bot('a', 'solved'),
    bot('b', 'solved'),
    bot('c', 'abandoned'),
    bot('d', 'handed_over'),
    bot('e', 'solved', 900),
    { customer: 'b', issue: 'other', channel: 'phone', queuedAt: 50 },
  ];
  const facts = contactFacts(contacts, { window: 100, now: 950 });

  it('count neither who gives up nor who comes back as contained', () => {
    expect(measure(containmentRate(), facts)).toMatchObject({
      ...{ numerator: 1, n: 4, contained: 1, followed: 1, abandoned: 1, handedOver: 1 },
      ...{ immature: 1, notApplicable: 1 },
    });
    expect(measure(containmentRate({ followedBy: 'sameIssue' }), facts)).toMatchObject({
      contained: 2,
    });
  });

  it('hand over without waiting for a window', () => {
    expect(measure(handoverRate(), facts)).toMatchObject({ numerator: 1, n: 5, kept: 4 });
  });

  it('refuse a stored outcome that is none', () => {
    const broken = facts.map((fact) => ({ ...fact, selfService: { by: 'bot', outcome: 'lost' } }));
    expect(() => measure(containmentRate(), broken as never)).toThrow(/items\[0\]\.selfService/);
  });
});

describe('matters across channels', () => {
  const contact = (at: number, channel: string | null, more: Partial<Contact> = {}): Contact => ({
    ...{ customer: 'c', issue: 'i', channel, queuedAt: at, ticketId: 't' },
    ...more,
  });
  const read = (contacts: readonly Contact[]) => issueThreads(contacts, { window: 10, now: 1000 });

  it('count changes of the channel, and what is taken for telling it again', () => {
    const [thread] = read([
      contact(0, 'chat'),
      contact(1, 'phone'),
      contact(2, null),
      contact(3, 'chat'),
      contact(4, 'chat'),
    ]);
    expect(thread).toMatchObject({
      channels: ['chat', 'phone', 'chat'],
      switches: 2,
      retellings: 3,
      inferredRetellings: 3,
    });
  });

  it('believe what was noted', () => {
    const [thread] = read([
      contact(0, 'chat'),
      contact(1, 'phone', { toldAgain: false }),
      contact(2, 'phone', { toldAgain: true }),
    ]);
    expect(thread).toMatchObject({ switches: 1, retellings: 1, inferredRetellings: 0 });
  });

  it('end a matter where the window has elapsed', () => {
    const threads = read([
      contact(0, 'chat'),
      contact(10, 'phone'),
      contact(21, 'chat'),
      contact(995, 'phone', { customer: 'd' }),
    ]);
    expect(threads.map(({ contacts, mature }) => [contacts.length, mature])).toEqual([
      [2, true],
      [1, true],
      [1, false],
    ]);
    expect(measure(channelSwitches(), threads)).toMatchObject({
      value: 0.5,
      n: 2,
      total: 1,
      immature: 1,
      any: { numerator: 1 },
    });
    expect(measure(customerRetellings(), threads)).toMatchObject({
      value: 0.5,
      total: 1,
      inferred: 1,
    });
    expect(measure(channelSwitches(), [])).toMatchObject({ value: null, n: 0 });
  });
});
