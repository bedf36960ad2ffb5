import { describe, expect, it } from 'vitest';
import {
  defineCalendar,
  defineEscalationPolicy,
  defineOnCallSchedule,
  escalationPolicySchema,
  lintEscalation,
  planEscalation,
  type EscalationPolicyConfig,
} from '../../../src/index.js';
import { define, level, office, OPENED, refused, references } from './support.js';

const first = level('first', 'ana', { escalateAfter: '15m' });
const whole = (config: unknown): (() => unknown) => {
  return () => defineEscalationPolicy(config as EscalationPolicyConfig, references);
};
const policy = (rest: object, ...levels: object[]): (() => unknown) =>
  whole({ id: 'p', levels: levels.length === 0 ? [first] : levels, ...rest });

it('names the reference that is none', () => {
  const config = { id: 'q', levels: [first] };
  for (const [key, list] of Object.entries({
    schedules: [null],
    policies: [null],
    calendars: [null],
  })) {
    const wrong = { ...references, [key]: list } as never;
    expect(() => defineEscalationPolicy(config, wrong)).toThrow(`references.${key}[0]`);
  }
});

it('is refused with two references of one id', () => {
  const other = define({ levels: [first] });
  const twice = {
    ...references,
    calendars: [office, defineCalendar({ id: '24x7', timeZone: 'UTC', hours: {} })],
    schedules: [
      ...references.schedules,
      defineOnCallSchedule({ id: 'nobody', timeZone: 'UTC', layers: [] }),
    ],
    policies: [other, other, define({ levels: [first] })],
  };
  const twins = ['calendars.1.id', 'schedules.2.id', 'policies.2.id'].map(
    (path) => `duplicate_id ${path}`,
  );
  expect(refused(() => defineEscalationPolicy({ id: 'q', levels: [first] }, twice))).toEqual(twins);
  const raw = {
    ...twice,
    policies: [null, { id: 'p', levels: [first] }, { id: 'p', levels: [first] }],
  };
  const found = lintEscalation({ id: 'q', levels: [first] }, raw as never);
  expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
    expect.arrayContaining([
      'duplicate_id calendars.1.id',
      'duplicate_id policies.1.id',
    ]) as string[],
  );
});

describe('a policy is refused', () => {
  it.each<[string, () => unknown, string[]]>([
    ['that is none', whole(null), ['wrong_type ']],
    ['without levels', policy({ levels: [] }), ['no_levels levels']],
    ['whose levels are no list', policy({ levels: 'all' }), ['wrong_type levels']],
    [
      'with a level without owner, with none as owner, with an empty one',
      policy(
        {},
        { ...first, owner: undefined },
        { ...first, id: 'b', owner: null },
        { ...first, id: 'c', owner: '' },
      ),
      ['no_owner levels.0.owner', 'no_owner levels.1.owner', 'no_owner levels.2.owner'],
    ],
    [
      'with a level that tells nobody',
      policy({}, { ...first, targets: [] }),
      ['empty_level levels.0.targets'],
    ],
    ['with two levels of one id', policy({}, first, first), ['duplicate_id levels.1.id']],
    [
      'with a negative delay',
      policy({}, { ...first, escalateAfter: '-1m' }),
      ['invalid_delay levels.0.escalateAfter'],
    ],
    [
      'with a delay in days',
      policy({}, { ...first, escalateAfter: '1d' }),
      ['invalid_delay levels.0.escalateAfter'],
    ],
    [
      'with a delay in business days',
      policy({}, { ...first, escalateAfter: '1bd' }),
      ['invalid_delay levels.0.escalateAfter'],
    ],
    [
      'with a delay that is no number',
      policy({}, { ...first, escalateAfter: NaN }),
      ['wrong_type levels.0.escalateAfter'],
    ],
    [
      'with reminders every 0',
      policy({}, { ...first, renotifyEvery: '0m' }),
      ['invalid_span levels.0.renotifyEvery'],
    ],
    [
      'with 0 reminders',
      policy({}, { ...first, renotifyEvery: '1m', renotifyMax: 0 }),
      ['invalid_count levels.0.renotifyMax'],
    ],
    ['with an ackTimeout of 0', policy({ ackTimeout: '0m' }), ['invalid_span ackTimeout']],
    ['with a repeat of −1', policy({ repeat: -1 }), ['invalid_count repeat']],
    ['with a repeat of a half', policy({ repeat: 0.5 }), ['invalid_count repeat']],
    [
      'that repeats without taking time',
      policy({ repeat: 1 }, { ...first, escalateAfter: 0 }),
      ['endless_repeat repeat'],
    ],
    [
      'that names who is not there, with the nearest who is',
      policy(
        {},
        {
          ...first,
          owner: 'mai',
          targets: [
            { user: 'anna' },
            { team: 'suport' },
            { schedule: 'primry' },
            { managerOf: 'bem' },
            { policy: 'q' },
          ],
        },
      ),
      [
        'unknown_person levels.0.owner',
        'unknown_person levels.0.targets.0.user',
        'unknown_reference levels.0.targets.1.team',
        'unknown_reference levels.0.targets.2.schedule',
        'unknown_person levels.0.targets.3.managerOf',
        'unknown_reference levels.0.targets.4.policy',
      ],
    ],
    [
      'that names itself',
      policy({}, { ...first, targets: [{ policy: 'p' }] }),
      ['loop levels.0.targets.0.policy'],
    ],
    [
      'whose fallback is nobody known',
      policy({ fallback: [{ user: 'zoe' }] }),
      ['unknown_person fallback.0.user'],
    ],
    [
      'with limits in two currencies',
      policy(
        {},
        { ...first, authorityLimit: { amount: 1, currency: 'EUR' } },
        { ...first, id: 'b', authorityLimit: { amount: 2, currency: 'USD' } },
      ),
      ['mixed_currencies levels.1.authorityLimit.currency'],
    ],
    [
      'with a limit that is no minor unit',
      policy({}, { ...first, authorityLimit: { amount: 0.5, currency: 'EUR' } }),
      ['not_minor_units levels.0.authorityLimit.amount'],
    ],
    ['in business time without a calendar', policy({ time: 'business' }), ['missing_key calendar']],
    [
      'in a calendar that is not there',
      policy({ time: 'business', calendar: 'ofice' }),
      ['unknown_calendar calendar'],
    ],
    [
      'in elapsed time with a calendar',
      policy({ calendar: 'office' }),
      ['conflicting_setting calendar'],
    ],
    [
      'that is sequential with a time of its own',
      policy({}, { ...first, when: { sinceOpen: 0 } }),
      ['conflicting_setting levels.0.when'],
    ],
    [
      'that is sequential with repeatEvery',
      policy({ repeatEvery: '1h' }),
      ['conflicting_setting repeatEvery'],
    ],
    [
      'that is scheduled with a delay and without a time',
      policy({ trigger: 'scheduled' }),
      ['invalid_when levels.0.when', 'conflicting_setting levels.0.escalateAfter'],
    ],
    [
      'that is scheduled and repeats at no distance',
      policy({ trigger: 'scheduled', repeat: 1 }, level('a', 'ana', { when: { sinceOpen: '0m' } })),
      ['missing_key repeatEvery'],
    ],
    [
      'with a share of the way that is none',
      policy(
        { trigger: 'scheduled' },
        level('a', 'ana', { when: { duePercent: -1 } }),
        level('b', 'ana', { when: { duePercent: 2000 } }),
      ),
      ['invalid_when levels.0.when.duePercent', 'invalid_when levels.1.when.duePercent'],
    ],
    ['with a key too many', policy({ repeats: 1 }), ['unknown_key repeats']],
    ['with a word that is none', policy({ trigger: 'serial' }), ['wrong_value trigger']],
  ])('%s', (_, attempt, expected) => {
    expect(refused(attempt).sort()).toEqual([...expected].sort());
  });

  it('for everything at once', () => {
    const levels = [
      { ...first, owner: 7 },
      { ...first, escalateAfter: '-1m' },
    ];
    expect(refused(policy({ repeat: -1, levels }))).toEqual([
      'no_owner levels.0.owner',
      'invalid_delay levels.1.escalateAfter',
      'invalid_count repeat',
    ]);
  });
});

describe('a policy', () => {
  it('stands for whoever its first level reaches, where another names it', () => {
    const inner = defineEscalationPolicy(
      { id: 'inner', levels: [level('a', 'nobody', { ifEmpty: 'owner' }), level('b', 'tom')] },
      references,
    );
    const outer = defineEscalationPolicy(
      { id: 'outer', levels: [{ ...first, targets: [{ policy: 'inner' }, { user: 'ben' }] }] },
      { ...references, policies: [inner] },
    );
    const plan = planEscalation(outer, { openedAt: OPENED }, { now: OPENED });
    expect(plan.notifications[0]?.people).toEqual(['mia', 'ben']);
  });

  it('keeps what it was made of, whatever becomes of the config', () => {
    const config = { id: 'p', levels: [{ ...first, targets: [{ user: 'ana' }] }] };
    const made = defineEscalationPolicy(config, references);
    config.levels[0]!.targets[0]!.user = 'ben';
    const plan = planEscalation(made, { openedAt: OPENED }, { now: OPENED });
    expect(plan.notifications[0]?.people).toEqual(['ana']);
    expect(Object.isFrozen(made)).toBe(true);
  });

  it('tells teams, managers and the managers of whoever is on call', () => {
    const targets = [
      { team: 'support' },
      { managerOf: 'mia' },
      { managerOf: { schedule: 'primary' } },
      { managerOf: { team: 'support' } },
    ];
    const made = define({ levels: [{ ...first, targets }] });
    const plan = planEscalation(made, { openedAt: OPENED }, { now: OPENED });
    expect(plan.notifications[0]?.people).toEqual(['ana', 'ben', 'tom', 'mia']);
  });

  it('has a schema that hosts can compose', () => {
    expect(escalationPolicySchema.safeParse({ id: 'p', levels: [first] }).success).toBe(true);
    expect(escalationPolicySchema.safeParse({ id: 'p' }).success).toBe(false);
  });
});
