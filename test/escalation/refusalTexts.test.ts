import { describe, expect, it } from 'vitest';
import {
  defineDecisionRights,
  defineDirectory,
  defineEscalationPolicy,
  defineOnCallSchedule,
  defineOwnership,
} from '../../src/index.js';
import { issueLines } from '../support/issueLines.js';
import { layer, weeks } from './onCall/support.js';
import { level, references } from './paths/support.js';

// What a person reads who got a config wrong: the message, what was expected, what stood there.

const notMinor = 'is not a whole number of 0 or more';
const noKey = 'is not a known key';
const noSpan = 'is not a span of real time above 0';
const noPerson = 'is nobody that the directory knows';
const unknown = 'names something that is not defined';

describe('decision rights are refused', () => {
  const rule = { id: 'r', effect: 'permit', role: 'agent', action: 'refund' };
  const lines = (config: object): string[] =>
    issueLines(() => defineDecisionRights({ chain: ['agent', 'lead'], rules: [], ...config }));
  const withRule = (rest: object, config: object = {}): string[] =>
    lines({ ...config, rules: [rule, { ...rule, id: 's', ...rest }] });

  it.each<[object, string]>([
    [{ chain: [] }, 'chain: names no role |  | '],
    [{ chain: ['a', 'a'] }, 'chain[1]: is defined twice |  | "a"'],
    [{ chain: ['*'] }, 'chain[0]: is defined twice |  | "*"'],
    [{ teams: ['t', 'lead'] }, 'teams[1]: is defined twice |  | "lead"'],
    [{ rules: [rule, rule] }, 'rules[1].id: is defined twice |  | "r"'],
    [
      {
        rules: [
          { ...rule, max: 5, currency: 'EUR' },
          { ...rule, id: 's', maxPerDay: 5 },
        ],
      },
      'rules[1]: limits an amount of no currency, while other rules of its action limit amounts of one |  | "s"',
    ],
  ])('%j', (config, line) => {
    expect(lines(config)).toEqual([line]);
  });

  it.each<[object, string]>([
    [
      { role: 'leda' },
      'role: is neither a role of the chain nor one of the teams, did you mean lead | one of agent, lead, * | "leda"',
    ],
    [{ max: 0.5 }, `max: ${notMinor} |  | 0.5`],
    [{ maxPerDay: -1 }, `maxPerDay: ${notMinor} |  | -1`],
    [{ maxPerCustomer30d: 2 ** 53 }, `maxPerCustomer30d: ${notMinor} |  | 9007199254740992`],
    [{ effect: 'forbid', max: 1 }, `max: ${noKey}, a forbid has no limits |  | 1`],
    [{ effect: 'forbid', maxPerDay: 1 }, `maxPerDay: ${noKey}, a forbid has no limits |  | 1`],
    [{ currency: 'euro' }, 'currency: is not a currency code such as EUR |  | "euro"'],
    [{ currency: 'EUR', unit: 'cents' }, `unit: ${noKey}, money has a currency |  | "cents"`],
  ])('for a rule with %j', (rest, line) => {
    expect(withRule(rest)).toEqual([`rules[1].${line}`]);
  });

  it('in all that is sound beside what has no shape', () => {
    expect(withRule({ max: -1 }, { chain: 'agent' })).toEqual([
      expect.stringMatching(/^chain: has the wrong type/) as string,
      `rules[1].max: ${notMinor} |  | -1`,
    ]);
    // Conditions are held against fields only where those have their shape.
    const when = { when: { teir: 'gold' } };
    expect(withRule(when, { fields: { tier: ['gold'] } })).toHaveLength(1);
    expect(withRule(when, { fields: { tier: 5 } })).toEqual([
      expect.stringMatching(/^fields\.tier: /) as string,
    ]);
  });

  it.each([undefined, null, 5, []])('that are %j', (config) => {
    expect(issueLines(() => defineDecisionRights(config as never))).toEqual([
      expect.stringMatching(/^config: (has the wrong type|is required) /) as string,
    ]);
  });

  it('but not for a limit of nothing, nor for limits of other actions and units', () => {
    expect(withRule({ max: 0, unit: 'days' })).toEqual([]);
    const money = { ...rule, max: 5, currency: 'EUR' };
    expect(lines({ rules: [money, { ...rule, id: 's', action: 'extend', max: 5 }] })).toEqual([]);
    expect(lines({ rules: [money, { ...rule, id: 's' }] })).toEqual([]);
    expect(
      lines({
        rules: [
          { ...rule, currency: 'EUR' },
          { ...rule, id: 's', max: 5 },
        ],
      }),
    ).toEqual([]);
  });
});

describe('a directory is refused', () => {
  const people = [{ id: 'ana' }, { id: 'ben' }];
  const lines = (config: object): string[] =>
    issueLines(() => defineDirectory({ people, ...config }, { calendars: references.calendars }));
  it.each<[object, string]>([
    [{ people: [...people, { id: 'ana' }] }, 'people[2].id: is defined twice |  | "ana"'],
    [
      {
        teams: [
          { id: 't', members: [] },
          { id: 't', members: [] },
        ],
      },
      'teams[1].id: is defined twice |  | "t"',
    ],
    [{ roles: [{ id: 'r' }, { id: 'r' }] }, 'roles[1].id: is defined twice |  | "r"'],
    [
      { people: [...people, { id: 'cy', manager: 'bne' }] },
      `people[2].manager: ${noPerson}, did you mean ben | one of ana, ben, cy | "bne"`,
    ],
    [
      { people: [{ id: 'ana', calendar: 'ofice' }] },
      'people[0].calendar: is not one of the calendars given, did you mean office | one of 24x7, office | "ofice"',
    ],
    [
      { people: [{ id: 'ana', roles: ['lead', 'hed'] }], roles: [{ id: 'lead' }, { id: 'head' }] },
      `people[0].roles[1]: ${unknown}, did you mean head | one of lead, head | "hed"`,
    ],
    [
      { teams: [{ id: 't', members: ['ana', 'zo'] }] },
      `teams[0].members[1]: ${noPerson} | one of ana, ben | "zo"`,
    ],
    [
      { teams: [{ id: 't', members: [], manager: 'zo' }] },
      `teams[0].manager: ${noPerson} | one of ana, ben | "zo"`,
    ],
    [
      {
        people: [
          { id: 'x', manager: 'a' },
          { id: 'a', manager: 'b' },
          { id: 'b', manager: 'a' },
        ],
      },
      'people[1].manager: leads back to itself |  | ["a","b","a"]',
    ],
  ])('%j', (config, line) => {
    expect(lines(config)).toEqual([line]);
  });
});

describe('ownership is refused', () => {
  const rule = { id: 'a', owner: { person: 'ana' } };
  const lines = (config: object): string[] =>
    issueLines(() =>
      defineOwnership(
        { relationship: [], working: [], fallback: 'ana', ...config },
        {
          directory: { personIds: ['ana', 'ben'] },
        },
      ),
    );
  it.each<[object, string]>([
    [{ fallback: '' }, 'fallback: is not one of the values allowed | the id of a person | ""'],
    [{ fallback: 'bne' }, `fallback: ${noPerson}, did you mean ben |  | "bne"`],
    [{ working: [rule, rule] }, 'working[1].id: is defined twice |  | "a"'],
    [{ relationship: [rule, rule] }, 'relationship[1].id: is defined twice |  | "a"'],
    [
      { working: [{ ...rule, owner: { person: 'zo' } }] },
      `working[0].owner.person: ${noPerson} |  | "zo"`,
    ],
  ])('%j', (config, line) => {
    expect(lines(config)).toEqual([line]);
  });

  it('for its fallback also beside rules that have no shape', () => {
    const odd = lines({ fallback: 'zo', working: [{ id: 'a' }] });
    expect(odd.map((line) => line.split(':')[0]).sort()).toEqual(['fallback', 'working[0].owner']);
  });

  it('but not for one id in both lists', () => {
    expect(lines({ relationship: [rule], working: [rule] })).toEqual([]);
  });

  it('in what is sound beside what has no shape', () => {
    const odd = lines({
      fallback: 5,
      fields: 5,
      working: [{ id: 'a' }, { ...rule, when: { x: 1 } }, rule],
    });
    expect(odd.map((line) => line.split(':')[0]).sort()).toEqual(
      ['fallback', 'fields', 'working[0].owner', 'working[2].id'].sort(),
    );
  });
});

describe('a schedule is refused', () => {
  const base = { id: 's', timeZone: 'UTC', layers: [weeks] };
  const lines = (config: object): string[] =>
    issueLines(() =>
      defineOnCallSchedule(
        { ...base, ...config },
        {
          directory: { personIds: ['ana', 'ben'] },
        },
      ),
    );
  const withLayer = (rest: object): string[] =>
    lines({ layers: [weeks, { ...layer({ id: 'x' }), ...rest }] });
  const withOverride = (rest: object): string[] =>
    lines({ overrides: [{ kind: 'set', users: [], from: 0, to: 1, ...rest }] });
  const count = 'a whole number from 1 to 10000';
  const days = 'weekdays from 1 for Monday to 7 for Sunday, at least one';
  const noHandoff = 'is not a handoff that can be counted';
  const noWall = 'is not an existing date with a time of day such as 2026-01-05T09:00';
  const noTime = 'is not a time of day such as 09:00';
  const empty = 'ends when it starts, or before';
  const noValue = 'is not one of the values allowed';
  const window = (rest: object) => ({ restrictions: [{ from: '09:00', to: '17:00', ...rest }] });

  it.each<[object, string]>([
    [{ id: 'weeks' }, 'id: is defined twice |  | "weeks"'],
    [{ slots: [['ana', 'bne']] }, `slots[0][1]: ${noPerson}, did you mean ben |  | "bne"`],
    [{ slots: [['']] }, `slots[0][0]: ${noValue} | the id of a person | ""`],
    [{ anchor: '2026-01-05' }, `anchor: ${noWall} |  | "2026-01-05"`],
    [{ from: 'x' }, `from: ${noWall} |  | "x"`],
    [{ until: '2026-01-05T24:00' }, `until: ${noWall} |  | "2026-01-05T24:00"`],
    [
      { until: '2026-01-05T09:00' },
      `until: ${empty} | later than 2026-01-05T09:00 | "2026-01-05T09:00"`,
    ],
    [
      { from: '2026-02-05T09:00', until: '2026-02-01T09:00' },
      `until: ${empty} | later than 2026-02-05T09:00 | "2026-02-01T09:00"`,
    ],
    [{ handoff: { unit: 'week', every: 0 } }, `handoff.every: ${noHandoff} | ${count} | 0`],
    [
      { handoff: { unit: 'week', every: 10_001 } },
      `handoff.every: ${noHandoff} | ${count} | 10001`,
    ],
    [
      { handoff: { unit: 'day', every: 1, clock: 'elapsed' } },
      `handoff.clock: ${noHandoff} | unit hour | "elapsed"`,
    ],
    [
      window({ from: '24:00' }),
      `restrictions[0].from: ${noTime} | HH:mm, 23:59 at the latest | "24:00"`,
    ],
    [window({ to: '9' }), `restrictions[0].to: ${noTime} | HH:mm | "9"`],
    [window({ days: [] }), `restrictions[0].days: ${noValue} | ${days} | []`],
    [window({ days: [1, 8] }), `restrictions[0].days: ${noValue} | ${days} | [1,8]`],
    [window({ days: [0.5] }), `restrictions[0].days: ${noValue} | ${days} | [0.5]`],
  ])('for a layer with %j', (rest, line) => {
    expect(withLayer(rest)).toEqual([`layers[1].${line}`]);
  });

  it('but not at the bounds', () => {
    expect(withLayer({ handoff: { unit: 'week', every: 10_000 } })).toEqual([]);
    expect(withLayer({ handoff: { unit: 'hour', every: 1, clock: 'elapsed' } })).toEqual([]);
    expect(withLayer(window({ days: [1, 7], from: '23:59', to: '24:00' }))).toEqual([]);
    expect(withLayer({ until: '2026-01-05T09:01' })).toEqual([]);
  });

  it.each<[object, string]>([
    [{ to: 0 }, `to: ${empty} | later than 0 | 0`],
    [{ from: 'x' }, 'from: is not an instant | ISO 8601 with Z or an offset | "x"'],
    [
      { from: '2026-01-06T12:00', to: '2026-01-07T12:00Z' },
      'from: is a date-time without Z or an offset | ISO 8601 with Z or an offset | "2026-01-06T12:00"',
    ],
    [
      { to: 9e15 },
      'to: is outside the years 1900 to 2200 | ISO 8601 with Z or an offset | 9000000000000000',
    ],
    [{ users: undefined }, 'users: is required, an override that says set has users |  | '],
    [{ user: 'ana' }, `user: ${noKey}, an override that says set has users |  | "ana"`],
    [
      { kind: 'replace', users: undefined, user: 'ana' },
      'by: is required, an override that says replace has user and by |  | ',
    ],
    [{ kind: 'add', user: 'ana' }, `users: ${noKey}, an override that says add has user |  | []`],
    [
      { kind: 'remove', users: undefined, user: 'ana', by: 'ben' },
      `by: ${noKey}, an override that says remove has user |  | "ben"`,
    ],
    [{ users: ['ana', 'zo'] }, `users[1]: ${noPerson} |  | "zo"`],
    [{ kind: 'add', users: undefined, user: 'zo' }, `user: ${noPerson} |  | "zo"`],
  ])('for an override with %j', (rest, line) => {
    expect(withOverride(rest)).toEqual([`overrides[0].${line}`]);
  });

  it('for its zone, with the nearest', () => {
    expect(lines({ timeZone: 'Europe/Berlni' })[0]).toMatch(
      /^timeZone: .*Europe\/Berlin.* \| .+ \| "Europe\/Berlni"$/,
    );
    expect(lines({ timeZone: 5 })).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    [
      'slots',
      { layers: [layer({ slots: Array.from({ length: 10_001 }, () => []) })] },
      'layers[0].slots: 10000 10001',
    ],
    [
      'restrictions',
      {
        layers: [
          layer({ restrictions: Array.from({ length: 101 }, () => ({ from: '1', to: '2' })) }),
        ],
      },
      'layers[0].restrictions: 100 101',
    ],
    [
      'layers',
      { layers: Array.from({ length: 101 }, (_, i) => layer({ id: `l${i}` })) },
      'layers: 100 101',
    ],
    [
      'overrides',
      {
        overrides: Array.from({ length: 20_001 }, () => ({
          kind: 'set',
          users: [],
          from: 0,
          to: 1,
        })),
      },
      'overrides: 20000 20001',
    ],
  ])('for too many %s, and for nothing else in them', (_, config, told) => {
    const [place, most, received] = told.split(' ');
    expect(lines(config)).toEqual([
      `${place} holds more than a schedule may | ${most} at the most | ${received}`,
    ]);
  });

  it('but not for as many as there may be', () => {
    expect(lines({ layers: [layer({ slots: Array.from({ length: 10_000 }, () => []) })] })).toEqual(
      [],
    );
    const restrictions = Array.from({ length: 100 }, () => ({ from: '09:00', to: '10:00' }));
    expect(lines({ layers: [layer({ restrictions })] })).toEqual([]);
    expect(
      lines({ layers: Array.from({ length: 100 }, (_, i) => layer({ id: `l${i}` })) }),
    ).toEqual([]);
  });

  it('for overrides that overlap more than a million times', () => {
    const overrides = Array.from({ length: 1_500 }, (_, i) => ({
      ...{ kind: 'add', user: 'ana', from: i, to: i + 1_500 },
    }));
    expect(lines({ overrides })).toEqual([
      'overrides: holds more than a schedule may | overrides that overlap 1000000 times at the most | ',
    ]);
  });
});

describe('a path is refused', () => {
  const first = level('first', 'ana');
  const timed = level('timed', 'ana', { when: { sinceOpen: 0 } });
  const lines = (config: object): string[] =>
    issueLines(() => defineEscalationPolicy({ id: 'p', levels: [first], ...config }, references));
  const withLevel = (rest: object, config: object = {}): string[] =>
    lines({ levels: [first, { ...first, id: 'b', ...rest }], ...config });
  const conflict = 'does not go with another setting of the policy';
  const noDelay = 'is not a span of real time of 0 or more';
  const noWhen = 'does not name exactly one time of a level';
  const noCount = 'is not a count';
  const scheduled = { trigger: 'scheduled', levels: [timed] };
  const people = 'one of ana, ben, mia, tom';
  const delay = 'such as 0m, 30m or 4h';
  const span = 'such as 30m or 336h';

  it.each<[object, string]>([
    [{ levels: [] }, 'levels: has no levels |  | []'],
    [{ levels: [first, first] }, 'levels[1].id: is defined twice |  | "first"'],
    [{ repeat: -1 }, `repeat: ${noCount} | a whole number from 0 to 1000000 | -1`],
    [{ repeat: 1_000_001 }, `repeat: ${noCount} | a whole number from 0 to 1000000 | 1000001`],
    [{ ackTimeout: '0m' }, `ackTimeout: ${noSpan} | ${span} | "0m"`],
    [{ ackTimeout: '1bd' }, `ackTimeout: ${noSpan} | ${span} | "1bd"`],
    [{ repeatEvery: '1h' }, `repeatEvery: ${conflict}, it is for trigger scheduled |  | "1h"`],
    [
      { stopOn: 'resolve', ackTimeout: '1h' },
      `ackTimeout: ${conflict}, with stopOn resolve an acknowledgement stops nothing that could go on |  | "1h"`,
    ],
    [{ calendar: 'office' }, `calendar: ${conflict}, it is for time business |  | "office"`],
    [{ time: 'business' }, 'calendar: is required | the id of a calendar | '],
    [
      { time: 'business', calendar: 'ofice' },
      'calendar: is not one of the calendars given, did you mean office | one of 24x7, office | "ofice"',
    ],
    [
      { repeat: 1, levels: [{ ...first, escalateAfter: 0 }] },
      'repeat: repeats a path on which no level takes any time |  | 1',
    ],
    [{ ...scheduled, repeat: 1 }, 'repeatEvery: is required | how far the repeats lie apart | '],
    [{ ...scheduled, repeatEvery: '0m' }, `repeatEvery: ${noSpan} | ${span} | "0m"`],
    [
      { fallback: [{ user: 'an' }] },
      `fallback[0].user: ${noPerson}, did you mean ana | ${people} | "an"`,
    ],
    [{ fallback: [{ policy: 'p' }] }, 'fallback[0].policy: leads back to itself |  | ["p","p"]'],
  ])('%j', (config, line) => {
    expect(lines(config)).toEqual([line]);
  });

  it.each<[object, string]>([
    [{ owner: '' }, 'owner: names nobody who owns the level |  | ""'],
    [{ owner: 5 }, 'owner: names nobody who owns the level | the id of a person | 5'],
    [{ owner: undefined }, 'owner: names nobody who owns the level | the id of a person | '],
    [{ owner: 'mai' }, `owner: ${noPerson}, did you mean mia | ${people} | "mai"`],
    [{ targets: [] }, 'targets: can never reach anybody |  | []'],
    [
      { targets: [{ team: 'suport' }] },
      `targets[0].team: ${unknown}, did you mean support | one of support, ghosts | "suport"`,
    ],
    [
      { targets: [{ schedule: 'x' }] },
      `targets[0].schedule: ${unknown} | one of nobody, primary | "x"`,
    ],
    [{ targets: [{ policy: 'x' }] }, `targets[0].policy: ${unknown} | one of  | "x"`],
    [{ targets: [{ policy: 'p' }] }, 'targets[0].policy: leads back to itself |  | ["p","p"]'],
    [{ targets: [{ managerOf: 'zo' }] }, `targets[0].managerOf: ${noPerson} | ${people} | "zo"`],
    [
      { targets: [{ user: 'ana' }, { managerOf: { team: 'x' } }] },
      `targets[1].managerOf.team: ${unknown} | one of support, ghosts | "x"`,
    ],
    [
      { targets: [{ managerOf: { schedule: 'x' } }] },
      `targets[0].managerOf.schedule: ${unknown} | one of nobody, primary | "x"`,
    ],
    [{ escalateAfter: '1d' }, `escalateAfter: ${noDelay} | ${delay} | "1d"`],
    [{ renotifyEvery: '0m' }, `renotifyEvery: ${noSpan} | ${span} | "0m"`],
    [{ renotifyMax: 0 }, `renotifyMax: ${noCount} | a whole number from 1 to 1000000 | 0`],
    [{ renotifyMax: 1.5 }, `renotifyMax: ${noCount} | a whole number from 1 to 1000000 | 1.5`],
    [
      { authorityLimit: { amount: -1, currency: 'EUR' } },
      `authorityLimit.amount: ${notMinor} |  | -1`,
    ],
    [
      { when: { sinceOpen: 0 } },
      `when: ${conflict}, it is for trigger scheduled |  | {"sinceOpen":0}`,
    ],
  ])('for a level with %j', (rest, line) => {
    expect(withLevel(rest)).toEqual([`levels[1].${line}`]);
  });

  it.each<[object, string]>([
    [
      { when: undefined },
      `when: ${noWhen} | one of sinceOpen, beforeDue, afterDue, duePercent, warning | `,
    ],
    [{ escalateAfter: '1h' }, `escalateAfter: ${conflict}, it is for trigger sequential |  | "1h"`],
    [{ renotifyEvery: '1h' }, `renotifyEvery: ${conflict}, it is for trigger sequential |  | "1h"`],
    [{ renotifyMax: 1 }, `renotifyMax: ${conflict}, it is for trigger sequential |  | 1`],
    [{ when: { duePercent: -1 } }, `when.duePercent: ${noWhen} | hundredths from 0 to 1000 | -1`],
    [
      { when: { duePercent: 1001 } },
      `when.duePercent: ${noWhen} | hundredths from 0 to 1000 | 1001`,
    ],
    [{ when: { sinceOpen: 'x' } }, `when.sinceOpen: ${noDelay} | ${delay} | "x"`],
    [{ when: { beforeDue: 'x' } }, `when.beforeDue: ${noDelay} | ${delay} | "x"`],
    [{ when: { afterDue: 'x' } }, `when.afterDue: ${noDelay} | ${delay} | "x"`],
  ])('for a level of a scheduled path with %j', (rest, line) => {
    expect(lines({ ...scheduled, levels: [timed, { ...timed, id: 'b', ...rest }] })).toEqual([
      `levels[1].${line}`,
    ]);
  });

  it('for the second currency, also behind a level without a limit', () => {
    const limit = (id: string, currency?: string) => ({
      ...level(id, 'ana'),
      ...(currency !== undefined && { authorityLimit: { amount: 0, currency } }),
    });
    expect(
      lines({ levels: [limit('a'), limit('b', 'EUR'), limit('c'), limit('d', 'USD')] }),
    ).toEqual([
      'levels[3].authorityLimit.currency: is in another currency than an earlier level | EUR | "USD"',
    ]);
    expect(lines({ levels: [limit('a', 'EUR'), limit('b', 'EUR')] })).toEqual([]);
  });

  it('for a key too many of an owner as for any other', () => {
    expect(withLevel({ owners: 'mia' })).toEqual([
      expect.stringMatching(
        /^levels\[1\]\.owners: is not a known key, did you mean owner/,
      ) as string,
    ]);
  });

  it('but not at the bounds', () => {
    expect(lines({ repeat: 1_000_000, levels: [{ ...first, escalateAfter: '1m' }] })).toEqual([]);
    expect(withLevel({ renotifyEvery: '1m', renotifyMax: 1_000_000 })).toEqual([]);
    expect(withLevel({ escalateAfter: 0 })).toEqual([]);
    expect(withLevel({ authorityLimit: { amount: 0, currency: 'EUR' } })).toEqual([]);
    for (const duePercent of [0, 1000]) {
      expect(lines({ ...scheduled, levels: [{ ...timed, when: { duePercent } }] })).toEqual([]);
    }
    expect(lines({ ...scheduled, repeat: 0 })).toEqual([]);
    expect(lines({ ...scheduled, stopOn: 'resolve', ackTimeout: '1h' })).toEqual([]);
    // One level that takes time is enough to repeat.
    expect(withLevel({ escalateAfter: '1m' }, { repeat: 1 })).toEqual([]);
  });
});
