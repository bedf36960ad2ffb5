import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateLog } from '../../examples/generateLog/generateLog.js';
import { seededRandom } from '../../examples/generateLog/random.js';
import type { Ticket, TicketEvent } from '../../src/ticket/index.js';

const log = generateLog({ seed: 7, tickets: 1_500 });

const share = (of: readonly Ticket[], holds: (ticket: Ticket) => boolean): number =>
  of.filter(holds).length / of.length;
const has =
  (holds: (event: TicketEvent) => boolean) =>
  ({ events }: Ticket): boolean =>
    events.some(holds);

describe('generateLog', () => {
  it('is the same for the same seed, and another for another', () => {
    const hash = (seed: number): string =>
      createHash('sha256')
        .update(JSON.stringify(generateLog({ seed, tickets: 50 })))
        .digest('hex')
        .slice(0, 16);
    expect(hash(7)).toBe('189dbd0ca98d15a8');
    expect(hash(8)).not.toBe(hash(7));
  });

  it('writes nothing after now, and each ticket in order of time', () => {
    for (const { events } of log.tickets) {
      const times = events.map(({ at }) => Date.parse(at as string));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(log.now);
      expect(events[0]?.type).toBe('created');
    }
  });

  it('spikes on Mondays', () => {
    const perWeekday = new Map<number, number>();
    for (const { events } of log.tickets) {
      const weekday = new Date(events[0]?.at as string).getUTCDay();
      perWeekday.set(weekday, (perWeekday.get(weekday) ?? 0) + 1);
    }
    const monday = perWeekday.get(1) ?? 0;
    for (const other of [0, 2, 3, 4, 5, 6])
      expect(monday).toBeGreaterThan(perWeekday.get(other) ?? 0);
  });

  it.each<[string, (event: TicketEvent) => boolean, number, number]>([
    ['pending', (event) => 'to' in event && event.to === 'pending', 0.3, 0.8],
    ['on hold', (event) => 'to' in event && event.to === 'on_hold', 0.05, 0.3],
    ['reopened', ({ type }) => type === 'reopened', 0.03, 0.15],
    ['answered by a bot', ({ type, by }) => type === 'public_reply' && by === 'bot', 0.4, 0.9],
    ['answered automatically', ({ auto }) => auto === true, 0.3, 0.8],
    ['merged away', ({ type }) => type === 'merged', 0.003, 0.04],
    ['passed to another office', ({ type }) => type === 'group_changed', 0.02, 0.15],
    [
      'handed to another agent',
      ({ type, by }) => type === 'assigned' && by === 'agent',
      0.15,
      0.45,
    ],
    ['rated', ({ type }) => type === 'rated', 0.2, 0.4],
    ['solved', (event) => 'to' in event && event.to === 'solved', 0.7, 0.99],
  ])('has tickets that were %s', (_what, holds, low, high) => {
    const found = share(log.tickets, has(holds));
    expect(found).toBeGreaterThan(low);
    expect(found).toBeLessThan(high);
  });

  it('asks three questions of who rates, each on its scale', () => {
    const scales: Readonly<Record<string, readonly [number, number]>> = {
      csat: [1, 5],
      nps: [0, 10],
      ces: [1, 7],
    };
    const rated = log.tickets.flatMap(({ events }) =>
      events.filter(({ type }) => type === 'rated'),
    );
    expect(new Set(rated.map((event) => (event as { survey?: unknown }).survey)).size).toBe(3);
    for (const event of rated) {
      const { survey, score } = event as unknown as { survey: string; score: number };
      const [low, high] = scales[survey] ?? [NaN, NaN];
      expect(score).toBeGreaterThanOrEqual(low);
      expect(score).toBeLessThanOrEqual(high);
    }
  });

  it('has all tiers, priorities and offices', () => {
    const created = log.tickets.map(
      ({ events }) => events[0] as unknown as Record<string, unknown>,
    );
    expect(new Set(log.tickets.map((ticket) => ticket['tier'])).size).toBe(3);
    expect(new Set(created.map((event) => event['priority'])).size).toBe(4);
    expect(new Set(created.map((event) => event['group'])).size).toBe(3);
  });
});

describe('seededRandom', () => {
  it('draws what mulberry32 draws', () => {
    // The first three draws for seed 1 of the reference implementation, over 2^32.
    const random = seededRandom(1);
    const draws = [random.unit(), random.unit(), random.unit()];
    expect(draws.map((draw) => Math.floor(draw * 2 ** 32))).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  it('picks as often as the weights say', () => {
    const random = seededRandom(3);
    const picked = Array.from({ length: 10_000 }, () =>
      random.pick([
        ['a', 1],
        ['b', 3],
        ['c', 0],
      ]),
    );
    expect(picked.filter((each) => each === 'b').length / 10_000).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain('c');
  });

  it('draws around a median', () => {
    const random = seededRandom(3);
    const draws = Array.from({ length: 10_001 }, () => random.around(40, 0.8)).sort(
      (a, b) => a - b,
    );
    expect(Math.abs((draws[5_000] ?? 0) - 40)).toBeLessThan(2);
    expect(draws[0]).toBeGreaterThan(0);
  });
});
