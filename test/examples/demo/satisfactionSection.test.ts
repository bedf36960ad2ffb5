import { describe, expect, it } from 'vitest';
import { satisfactionSection } from '../../../examples/demo/sections/satisfactionSection.js';
import { generateLog } from '../../../examples/generateLog/generateLog.js';
import {
  contactFacts,
  contactsOf,
  firstContactResolution,
  measure,
  repeatContactRate,
} from '../../../src/metrics/index.js';
import type { Ticket } from '../../../src/ticket/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { column, numbers, sum, tablesOf } from './tablesOf.js';

const { tickets, now } = deepFreeze(generateLog({ seed: 5, tickets: 500 }));
const TITLE = 'Satisfaction';
const report = { sections: [satisfactionSection(tickets, { title: TITLE, now })] };
const [surveys, byChannel, contacts] = tablesOf(report, TITLE);

/** Counted by hand: the scores of a survey in the tickets that stay in the metrics. */
function scoresOf(survey: string): number[] {
  return tickets
    .filter(({ events }) => !events.some(({ type }) => type === 'merged'))
    .flatMap(({ events }) => {
      const rated = events.filter((event) => event.type === 'rated' && event['survey'] === survey);
      return rated.slice(-1).map((event) => Number((event as { score?: unknown }).score));
    });
}

const percentOf = (share: number): string => `${(100 * share).toFixed(1)} %`;
const meanOf = (scores: readonly number[]): number => sum(scores) / scores.length;
const isSolved = ({ events }: Ticket): boolean =>
  events.some((event) => 'to' in event && event.to === 'solved') &&
  !events.some(({ type }) => type === 'merged');

describe('the satisfaction of the generated log', () => {
  it('says CSAT, NPS and effort as counted by hand', () => {
    const [csat, nps, ces] = ['csat', 'nps', 'ces'].map(scoresOf) as [number[], number[], number[]];
    const of = (holds: (score: number) => boolean, scores: readonly number[]): number =>
      scores.filter(holds).length / scores.length;
    expect(column(surveys, 'value')).toEqual([
      percentOf(of((score) => score >= 4, csat)),
      (100 * (of((score) => score >= 9, nps) - of((score) => score <= 6, nps))).toFixed(1),
      meanOf(ces).toFixed(2),
    ]);
    expect(numbers(column(surveys, 'answered'))).toEqual([csat, nps, ces].map((all) => all.length));
  });

  it('bounds what the silent would have said', () => {
    const asked = tickets.filter(isSolved).length;
    expect(numbers(column(surveys, 'asked'))).toEqual([asked, asked, asked]);
    const satisfied = scoresOf('csat').filter((score) => score >= 4).length;
    const silent = asked - scoresOf('csat').length;
    expect(column(surveys, 'worst to best')[0]).toBe(
      `${percentOf(satisfied / asked)} to ${percentOf((satisfied + silent) / asked)}`,
    );
    for (const cell of column(surveys, '95 % interval')) expect(cell).toMatch(/\d(?: %)? to \d/);
  });

  it('breaks CSAT down by channel without losing an answer', () => {
    expect(column(byChannel, 'channel')).toEqual(['chat', 'email', 'phone', 'web']);
    for (const title of ['asked', 'answered']) {
      expect(sum(numbers(column(byChannel, title)))).toBe(numbers(column(surveys, title))[0]);
    }
  });

  it('says first contact resolution and repeats as the metrics give them', () => {
    const facts = contactFacts(contactsOf(tickets, { now, sessions: { chat: '30m' } }), {
      window: '168h',
      now,
    });
    const first = measure(firstContactResolution(), facts);
    const repeated = measure(repeatContactRate(), facts);
    const rates = [first, first.oneTouch, repeated, repeated.backward];
    expect(numbers(column(contacts, 'n'))).toEqual(rates.map(({ n }) => n));
    expect(column(contacts, 'share')).toEqual(rates.map(({ value }) => percentOf(value ?? NaN)));
    for (const { value } of rates) {
      expect(value).toBeGreaterThan(0.02);
      expect(value).toBeLessThan(0.98);
    }
  });

  it('says of no tickets that there is nothing to say', () => {
    const empty = { sections: [satisfactionSection([], { title: TITLE, now })] };
    const [none] = tablesOf(empty, TITLE);
    expect(column(none, 'value')).toEqual(['–', '–', '–']);
  });
});
