import { describe, expect, it } from 'vitest';
import { isConfigError } from '../../src/errors/index.js';
import { defineSla, type SlaConfig } from '../../src/sla/index.js';
import { calendars } from './clocks.js';

// What a person reads who got a policy wrong: message, what was expected, what stood there.

type Line = readonly [message: string, expected: string | undefined, received: unknown];

function lines(config: unknown): readonly Line[] {
  try {
    defineSla(config as SlaConfig, { calendars });
  } catch (error) {
    if (!isConfigError(error)) throw error;
    return error.issues.map(({ message, expected, received }) => [message, expected, received]);
  }
  return [];
}

const row = { metric: 'resolution', within: '4h' };
const policy = { id: 'all', calendar: 'office', targets: [row] };
const clock = {
  id: 'own',
  start: [{ type: 'created' }],
  stop: [{ type: 'solved' }],
  cycle: 'single',
};

/** The lines of a policy, a row or a clock with more keys, without the path to it. */
const inPolicy = (extra: object): unknown => inside({ policies: [{ ...policy, ...extra }] });
const inRow = (extra: object, rest: object = {}): unknown =>
  inside({ ...rest, policies: [{ ...policy, targets: [{ ...row, ...extra }] }] });
const inClock = (extra: object): unknown =>
  inside({ policies: [], clocks: [{ ...clock, ...extra }] });
const inside = (config: object): unknown =>
  lines(config).map(([message, ...others]) => [
    message.replace(/^(policies|clocks)\[0\]\.(targets\[0\]\.)?/, ''),
    ...others,
  ]);

const span = 'is not a span of real time above 0';
const such = 'such as 30m or 336h';
const statuses = 'one of new, open, pending, on_hold, solved, closed';
const noStatus = 'is no status, nor one that statusCategories maps';
const noValue = 'is not one of the values allowed';
const noKey = 'is not a known key';

describe('a refusal reads', () => {
  it('for a policy', () => {
    const known = `one of ${[...calendars.map(({ id }) => id), '24x7'].join(', ')}`;
    const unknown = 'is not one of the calendars given';
    expect(inPolicy({ calendar: 'offices' })).toEqual([
      [`calendar: ${unknown}, did you mean office`, known, 'offices'],
    ]);
    expect(inPolicy({ calendarByGroup: { a: '?' } })).toEqual([
      [`calendarByGroup.a: ${unknown}`, known, '?'],
    ]);
    expect(inPolicy({ receivedAfter: 'noon' })).toEqual([
      ['receivedAfter: is not a time of day such as 09:00', 'close or HH:mm', 'noon'],
    ]);
    expect(inPolicy({ calender: 1 })).toEqual([
      [
        `calender: ${noKey}, did you mean calendar`,
        'one of id, when, calendar, calendarByGroup, receivedAfter, targets',
        1,
      ],
    ]);
    expect(inPolicy({ receivedAfter: 'close' })).toEqual([]);
    expect(inPolicy({ receivedAfter: '17:00' })).toEqual([]);
  });

  it('for the clock of a row', () => {
    const clocks =
      'first_response, next_response, periodic_update, pausable_update, requester_wait, agent_work, resolution, group_ownership';
    const none = 'metric: is neither a preset nor a clock of these rules, did you mean resolution';
    const line = [none, `one of ${clocks}`, 'resolutoin'];
    expect(inRow({ metric: 'resolutoin' })).toEqual([line]);
    // Clocks without a name are refused, and not among those that are known.
    const nameless = [null, { ...clock, id: 5 }, 'own'];
    expect(inRow({ metric: 'resolutoin' }, { clocks: nameless })).toContainEqual(line);
    const own = 'group_ownership has its own list, groupPolicies';
    const text = `metric: belongs into the other list of policies, ${own}`;
    expect(inRow({ metric: 'group_ownership' })).toEqual([[text, undefined, 'group_ownership']]);
    expect(lines({ policies: [], groupPolicies: [policy] })).toEqual([
      [`groupPolicies[0].targets[0].${text}`, undefined, 'resolution'],
    ]);
  });

  it.each<[unknown, string, string?]>([
    ['0h', 'allows no time'],
    [-1, 'allows no time'],
    ['0bd', 'allows no time'],
    [50 * 365.25 * 86_400_000 + 1, 'allows more than 50 years'],
    [{ businessDays: 18_301 }, 'allows more than 50 years'],
    ['99999999h', 'is longer than 300 years'],
    [{ businessDays: 1.5 }, 'is not a duration', 'whole ms or whole days'],
    [
      { businessDays: 1, at: 'noon' },
      'is not a time of day such as 09:00',
      'close, same_time, HH:mm',
    ],
  ])('for the target %j: %s', (within, text, expected) => {
    expect(inRow({ within })).toEqual([[`within: ${text}`, expected, within]]);
  });

  it.each([1, '1bd', 50 * 365.25 * 86_400_000, { businessDays: 18_300 }, null])(
    'nothing for the target %j',
    (within) => {
      expect(inRow({ within })).toEqual([]);
    },
  );

  it('for what a row says besides', () => {
    expect(inRow({ within: '2bd', time: 'elapsed' })).toEqual([
      [
        'time: counts every hour, while the target counts days of the calendar',
        'business',
        'elapsed',
      ],
    ]);
    expect(inRow({ within: '2h', time: 'elapsed' })).toEqual([]);
    expect(inRow({ within: { field: 'seat' } }, { fields: { seats: 'number' } })).toEqual([
      [
        'within.field: is not a declared field, did you mean seats',
        'one of id, status, statusCategory, reason, priority, group, assignee, tags, seats',
        'seat',
      ],
    ]);
    expect(inRow({ warnAt: ['75%', '75'] })).toEqual([
      [
        'warnAt[1]: is neither a share of the target up to 100% nor a span before due',
        undefined,
        '75',
      ],
    ]);
    expect(inRow({ pauseOn: ['open', 'pendin', { status: '?' }] })).toEqual([
      [`pauseOn[1]: ${noStatus}, did you mean pending`, statuses, 'pendin'],
      [`pauseOn[2]: ${noStatus}`, statuses, '?'],
    ]);
  });

  it('for what a clock waits on, and what the ticket must be', () => {
    expect(inClock({ pauseOn: ['open', 'pendin'] })).toEqual([
      [`pauseOn[1]: ${noStatus}, did you mean pending`, statuses, 'pendin'],
    ]);
    const undeclared = 'is not a declared field, did you mean tier';
    const message = (extra: object): unknown =>
      lines({ fields: { tier: 'string' }, policies: [], clocks: [{ ...clock, ...extra }] }).map(
        ([text]) => text,
      );
    expect(message({ runWhile: { teir: 'a' } })).toEqual([
      `clocks[0].runWhile.teir: ${undeclared}`,
    ]);
    expect(message({ start: [{ type: 'created', ticket: { teir: 'a' } }] })).toEqual([
      `clocks[0].start[0].ticket.teir: ${undeclared}`,
    ]);
  });

  it.each(['soon', '1d', '0m', '-1h', '1bd', ''])('for a span of %j', (reopenWithin) => {
    const expected = [[`reopenWithin: ${span}`, such, reopenWithin]];
    expect(inRow({ reopenWithin })).toEqual(expected);
    expect(inClock({ reopenWithin })).toEqual(expected);
  });

  it('nothing for a span of a minute', () => {
    expect(inRow({ reopenWithin: '1m' })).toEqual([]);
    expect(inClock({ reopenWithin: '1m' })).toEqual([]);
  });

  it.each([
    ['time', 'business, elapsed'],
    ['onReopen', 'resume, restart, ignore, continue'],
    ['onTargetChange', 'carry, restart, freeze'],
    ['retroactiveBreach', 'at_change, back_dated'],
    ['edge', 'close, next_open'],
  ])('for %s of a row', (key, words) => {
    expect(inRow({ [key]: 'x' })).toEqual([[`${key}: ${noValue}`, `one of ${words}`, 'x']]);
    for (const word of words.split(', ')) expect(inRow({ [key]: word })).toEqual([]);
  });

  it.each([
    ['cycle', 'single, repeat'],
    ['onReopen', 'resume, restart, ignore, continue'],
  ])('for %s of a clock', (key, words) => {
    expect(inClock({ [key]: 'x' })).toEqual([[`${key}: ${noValue}`, `one of ${words}`, 'x']]);
    for (const word of words.split(', ')) expect(inClock({ [key]: word })).toEqual([]);
  });

  it('for keys that are not known', () => {
    expect(inRow({ warnAtt: 1 })).toEqual([
      [
        `warnAtt: ${noKey}, did you mean warnAt`,
        'one of id, metric, when, within, time, warnAt, pauseOn, onReopen, reopenWithin, onMerge, startOnAgentCreated, stopOnNote, stopOnSolve, onTargetChange, retroactiveBreach, edge',
        1,
      ],
    ]);
    expect(inClock({ strt: 1 })).toEqual([
      [
        `strt: ${noKey}, did you mean start`,
        'one of id, start, stop, cancel, reset, startAfter, pauseOn, runWhile, cycle, onReopen, reopenWithin, createdSolved',
        1,
      ],
    ]);
    expect(inRow({ pauseOn: [{ status: 'open', foo: 1 }] })).toEqual([
      [`pauseOn[0].foo: ${noKey}`, 'one of status, reason', 1],
    ]);
    expect(inClock({ start: [{ type: 'created', wher: 1 }] })).toEqual([
      [`start[0].wher: ${noKey}, did you mean where`, 'one of type, by, where, ticket, switch', 1],
    ]);
    expect(lines({ policies: [], polcies: 1 })).toEqual([
      [
        `polcies: ${noKey}, did you mean policies`,
        'one of fields, clocks, statusCategories, eventTypes, policies, groupPolicies',
        1,
      ],
    ]);
  });

  it.each(['start', 'stop', 'cancel', 'reset', 'startAfter'])('for %s of a clock', (list) => {
    const none = 'is no event type, nor one that eventTypes declares';
    expect(inClock({ [list]: [{ type: 'solved' }, { type: 'create' }] })).toEqual([
      [`${list}[1].type: ${none}, did you mean created`, undefined, 'create'],
    ]);
    expect(inClock({ [list]: [{ type: 'merged_away' }, { type: 'reopened' }] })).toEqual([]);
  });

  it('for names that stand twice or are taken', () => {
    expect(lines({ policies: [], clocks: [clock, { ...clock, id: '__proto__' }, clock] })).toEqual([
      [`clocks[1].id: ${noValue}`, undefined, '__proto__'],
      ['clocks[2].id: is defined twice', undefined, 'own'],
    ]);
    expect(lines({ policies: [policy, policy] })).toEqual([
      ['policies[1].id: is defined twice', undefined, 'all'],
    ]);
    const when = { tier: 'x' };
    const targets = [row, { ...row, id: 'a' }, { ...row, id: 'a', when }, { ...row, when }];
    const twin = 'asks for the same as an earlier row of its metric, so it can never decide';
    expect(lines({ policies: [{ ...policy, targets }] })).toEqual([
      [`policies[0].targets[1].when: ${twin}`, undefined, undefined],
      ['policies[0].targets[2].id: is defined twice', undefined, 'a'],
      [`policies[0].targets[3].when: ${twin}`, undefined, when],
    ]);
    expect(lines({ policies: [], eventTypes: ['x', 'solved', 'reopened'] })).toEqual([
      [`eventTypes[1]: ${noValue}`, 'another name than solved, reopened, merged_away', 'solved'],
      [`eventTypes[2]: ${noValue}`, 'another name than solved, reopened, merged_away', 'reopened'],
    ]);
    expect(lines({ policies: [], statusCategories: { open: 'pending', x: 'solved' } })).toEqual([
      [`statusCategories.open: ${noValue}`, 'open', 'pending'],
    ]);
    expect(lines({ policies: [], statusCategories: { open: 'open', x: 'waiting' } })).toEqual([
      [`statusCategories.x: ${noValue}`, statuses, 'waiting'],
    ]);
  });
});
