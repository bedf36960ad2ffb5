import { describe, expect, it } from 'vitest';
import {
  addBusinessTime,
  defineOnCallSchedule,
  lintEscalation,
  nextOpen,
  pathCoverage,
  type EscalationPolicyConfig,
  type LintEscalationOptions,
} from '../../../src/index.js';
import { define, level, office, references } from '../paths/support.js';

const week = { from: '2026-04-06T00:00:00Z', to: '2026-04-13T00:00:00Z' };
const lint = (config: unknown, options: LintEscalationOptions = {}, policies: unknown[] = []) =>
  lintEscalation(
    config as EscalationPolicyConfig,
    { ...references, policies: policies as EscalationPolicyConfig[] },
    options,
  ).map(({ code, path, severity }) => `${severity} ${code} ${path.join('.')}`.trim());
const first = level('first', 'ana', { escalateAfter: '1h' });
const of = (...levels: object[]): unknown => ({ id: 'p', levels });

describe('the lint of a path', () => {
  it('has nothing to say of a sound one', () => {
    const levels = of(first, level('lead', 'tom', { owner: 'tom' }));
    expect(lint(levels, { due: { within: '4h' } })).toEqual([]);
  });

  it.each([null, 7, 'x', [], {}, { levels: 5 }, { id: 1, levels: [null, 1, {}] }])(
    'answers whatever the config is: %j',
    (config) => {
      const found = lint(config, { horizon: week, due: { within: '1h' } });
      expect(found.every((each) => each.startsWith('error'))).toBe(true);
      expect(found).not.toEqual([]);
    },
  );

  it('tells what is refused beside what is odd, by level', () => {
    const config = of(
      { ...first, owner: undefined },
      { ...first, id: 'again' },
      { ...first, id: 'late', targets: [{ team: 'ghosts' }], renotifyEvery: '0m' },
    );
    expect(lint(config, { due: { within: '1h' } })).toEqual([
      'error no_owner levels.0.owner',
      'error invalid_span levels.2.renotifyEvery',
      'warning empty_level levels.2',
      'warning lands_at_or_after_due levels.2',
      'warning single_person levels',
    ]);
  });

  it('flags every level behind one that never moves on', () => {
    const config = of(level('a', 'ana'), level('b', 'tom'), level('c', 'ben'));
    expect(lint(config)).toEqual([
      'warning unreachable_level levels.1',
      'warning unreachable_level levels.2',
    ]);
  });

  it('holds a limit against the latest one before it', () => {
    const limit = (amount: number) => ({ authorityLimit: { amount, currency: 'EUR' } });
    const config = of(
      level('a', 'ana', { escalateAfter: 0, ...limit(100) }),
      level('b', 'tom', { escalateAfter: 0 }),
      level('c', 'ben', limit(100)),
    );
    expect(lint(config)).toEqual(['warning authority_not_rising levels.2']);
  });

  it('finds the first circle, depth-first, and ends', () => {
    const named = (id: string, ...policies: string[]) => ({
      id,
      levels: policies.map((policy, index) =>
        level(`l${index}`, 'ana', { targets: [{ policy }], escalateAfter: 0 }),
      ),
    });
    const found = (start: object, ...others: object[]) =>
      lintEscalation(start as EscalationPolicyConfig, {
        ...references,
        policies: others as EscalationPolicyConfig[],
      }).filter(({ code }) => code === 'loop');
    const circle = found(
      named('p', 'r', 'q'),
      named('r', 's'),
      named('s'),
      named('q', 's', 'r', 'p'),
    );
    expect(circle.map(({ received, path }) => [received, path])).toEqual([[['p', 'q', 'p'], []]]);
    expect(found(named('p', 'p'))[0]?.received).toEqual(['p', 'p']);
    expect(found(named('p', 'q'), named('q', 'r'), named('r', 'q'))[0]?.received).toEqual([
      'q',
      'r',
      'q',
    ]);
  });

  it('knows a person who is the whole path, through rotas and teams', () => {
    const only = defineOnCallSchedule({
      id: 'only',
      timeZone: 'UTC',
      layers: [
        {
          id: 'l',
          anchor: '2026-01-05T09:00',
          handoff: { unit: 'week', every: 1 },
          slots: [['ana']],
        },
      ],
    });
    const config = {
      id: 'p',
      levels: [first, { ...first, id: 'b', targets: [{ schedule: 'only' }] }],
    };
    const found = lintEscalation(config, { ...references, schedules: [only] });
    expect(found.map(({ code, received }) => [code, received])).toEqual([['single_person', 'ana']]);
  });

  it('counts the minutes for which an owner is off', () => {
    const found = lintEscalation({ id: 'p', levels: [first, level('b', 'tom')] }, references, {
      horizon: week,
    });
    // A week has 10080 minutes, of which 40 hours are worked.
    expect(found.map(({ code, received }) => [code, received])).toEqual([
      ['owner_off_shift', { owner: 'mia', minutes: 7680 }],
      ['owner_off_shift', { owner: 'mia', minutes: 7680 }],
    ]);
  });
});

describe('the worst opening time of the week', () => {
  const config = {
    id: 'p',
    time: 'business',
    calendar: 'office',
    levels: [
      { ...first, owner: 'tom', escalateAfter: '3h' },
      level('lead', 'tom', { owner: 'tom' }),
    ],
  };

  it('is as bad as the worst of every minute that is tried', () => {
    const [found] = lintEscalation(config, references, {
      horizon: week,
      due: { within: '60h' },
    }).filter(({ path }) => path[1] === 1);
    let most = -Infinity;
    const from = Date.parse(week.from);
    for (let at = from; at < from + 7 * 86_400_000; at += 60_000) {
      const told = addBusinessTime(office, nextOpen(office, at)!, '3h')!;
      most = Math.max(most, told.getTime() - at);
    }
    expect(found?.received).toMatchObject({ arrivesAfterMs: most });
  });

  it('does not matter where the target counts as the path does', () => {
    const codes = (within: string) =>
      lint(config, { horizon: week, due: { within, calendar: 'office' } });
    expect(codes('3h')).toEqual(['warning lands_at_or_after_due levels.1']);
    expect(codes('181m')).toEqual([]);
  });
});

describe('the cover of a path', () => {
  const turns = { anchor: '2026-01-05T09:00', handoff: { unit: 'day', every: 1 } } as const;

  it('tiles the horizon, as single minutes would', () => {
    const policy = define({
      levels: [
        { ...first, targets: [{ schedule: 'nobody' }] },
        { ...first, id: 'b', targets: [{ schedule: 'primary' }] },
      ],
    });
    const { first: tiles, nobodyMs, levels } = pathCoverage(policy, week);
    expect(tiles.reduce((sum, { ms }) => sum + ms, 0)).toBe(7 * 86_400_000);
    expect(tiles.map(({ levelId }) => levelId)).toEqual(['b']);
    expect(nobodyMs).toBe(0);
    expect(levels.map(({ firstMs, coveredMs }) => [firstMs, coveredMs])).toEqual([
      [0, 0],
      [7 * 86_400_000, 7 * 86_400_000],
    ]);
  });

  it('is refused with the bound beyond 50000 edges, in a moment', () => {
    const hourly = defineOnCallSchedule({
      id: 'hourly',
      timeZone: 'UTC',
      layers: [{ id: 'l', ...turns, handoff: { unit: 'hour', every: 1 }, slots: [['ana'], []] }],
    });
    const levels = [{ ...first, targets: [{ schedule: 'hourly' }] }];
    const horizon = { from: '2026-01-01T00:00:00Z', to: '2046-01-01T00:00:00Z' };
    expect(() =>
      lintEscalation({ id: 'p', levels }, { ...references, schedules: [hourly] }, { horizon }),
    ).toThrow(expect.objectContaining({ code: 'too_many_steps', argument: 'options.horizon.to' }));
  });

  it('answers for 20 years of working days', () => {
    const policy = define({ levels: [{ ...first, targets: [{ schedule: 'primary' }] }] });
    const horizon = { from: '2026-01-05T09:00:00Z', to: '2046-01-01T00:00:00Z' };
    expect(pathCoverage(policy, horizon).nobodyMs).toBe(0);
  });

  it('ends before it starts for nobody', () => {
    const policy = define({ levels: [first] });
    expect(() => pathCoverage(policy, { from: week.to, to: week.from })).toThrow(
      expect.objectContaining({ code: 'reversed_span', argument: 'options.to' }),
    );
  });
});
