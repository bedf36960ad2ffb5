import { describe, expect, it } from 'vitest';
import { lintPolicySet, type LintFinding, type PolicySetConfig } from '../../src/policy/index.js';
import type { PolicyConfig } from '../../src/sla/index.js';
import { deskConfig, fields, withRows } from './sets.js';

const asOf = '2026-03-02T08:00:00Z';
const lint = (config: PolicySetConfig): readonly LintFinding[] => lintPolicySet(config, { asOf });
const told = (config: PolicySetConfig): string[] =>
  lint(config).map(({ code, path }) => `${code} ${path.join('.')}`);
const only = (config: PolicySetConfig, code: string): readonly LintFinding[] =>
  lint(config).filter((each) => each.code === code);

const policies = (...list: Partial<PolicyConfig>[]): PolicySetConfig =>
  deskConfig({
    sla: {
      fields,
      policies: list.map((each, i) => ({
        id: `p${i}`,
        calendar: 'office',
        targets: [],
        ...each,
      })),
    },
  });

describe('the order of policies', () => {
  it('is fine when each decides about some ticket', () => {
    expect(told(policies({ when: { tier: 'gold' } }, {}))).toEqual([]);
  });

  it('finds policies that earlier ones shadow, together too, with a ticket and who takes it', () => {
    const config = policies(
      { when: { tier: 'gold' } },
      { when: { priority: ['urgent', 'high'] } },
      { when: { tier: 'silver', priority: 'normal' } },
      {},
      { when: { priority: 'normal' } },
    );
    expect(only(config, 'shadowed_policy').map(({ path, witness }) => [path[2], witness])).toEqual([
      [
        4,
        {
          record: { priority: 'normal', tier: 'gold' },
          decidedBy: ['p0', 'p2', 'p3'],
        },
      ],
    ]);
  });

  it('tells duplicates from shadows, however they are written', () => {
    const config = policies(
      { when: { tier: ['gold'] } },
      { when: { not: { any: [{ tier: 'silver' }, { tier: { exists: false } }] } } },
      {},
    );
    expect(told(config)).toEqual(['duplicate_policy sla.policies.1']);
  });

  it('finds conditions that contradict themselves', () => {
    const config = policies({ when: { seats: { gt: 5, lt: 5 } } }, {});
    const open = { ...config, sla: { policies: config.sla?.policies ?? [] } };
    expect(told(open)).toEqual(['contradictory_policy sla.policies.0.when']);
  });

  it('finds tickets that no policy takes', () => {
    const [found] = only(policies({ when: { tier: 'gold' } }), 'no_fallback_policy');
    expect(found?.witness).toEqual({ record: { tier: 'silver' } });
  });

  it('looks at rows among the tickets of their policy alone', () => {
    const rows = (...when: (object | undefined)[]): PolicyConfig['targets'] =>
      when.map((each) => ({
        metric: 'first_response',
        within: '1h',
        ...(each && { when: each as never }),
      }));
    const config = policies(
      { when: { tier: 'gold' }, targets: rows({ tier: 'silver' }, { tier: 'gold' }, undefined) },
      { targets: rows({ tier: 'gold' }, undefined) },
    );
    expect(told(config)).toEqual([
      'contradictory_target sla.policies.0.targets.0.when',
      'duplicate_target sla.policies.0.targets.2',
      'contradictory_target sla.policies.1.targets.0.when',
    ]);
  });

  it('finds priorities that a policy forgot', () => {
    const targets = [
      { metric: 'first_response', when: { priority: 'urgent' }, within: '1h' },
      { metric: 'first_response', when: { priority: 'normal' }, within: '4h' },
    ];
    const [found] = only(withRows(targets), 'priority_without_target');
    expect(found?.witness).toEqual({ metric: 'first_response', record: { priority: 'high' } });
  });

  it('says so when there are more combinations than it tries', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`f${i}`, { in: ['a', 'b'] }]),
    );
    const config = policies({ when: many }, {});
    const open = { ...config, sla: { policies: config.sla?.policies ?? [] } };
    expect(told(open)).toContain('too_many_combinations sla.policies');
  });
});

describe('targets', () => {
  it.each([
    ['impossible_target', { metric: 'first_response', within: '400000h' }],
    ['target_longer_than_day', { metric: 'first_response', within: '10h' }],
    ['warning_at_start', { metric: 'first_response', within: '1h', warnAt: ['1h'] }],
    ['resolution_without_pauses', { metric: 'resolution', within: '2bd' }],
  ])('finds %s', (code, row) => {
    expect(told(withRows([row])).map((each) => each.split(' ')[0])).toContain(code);
  });

  it.each([
    [{ metric: 'first_response', within: '8h', warnAt: ['50%', '1h'] }],
    [{ metric: 'first_response', within: '10h', time: 'elapsed' }],
    [{ metric: 'resolution', within: '2bd', pauseOn: [] }],
    [{ metric: 'resolution', within: null }],
  ])('finds nothing about %j', (row) => {
    expect(told(withRows([row]))).toEqual([]);
  });

  it('finds a more urgent priority that gets more time, with an arrival that shows it', () => {
    const targets = [
      { metric: 'first_response', when: { priority: 'urgent' }, within: '4h' },
      { metric: 'first_response', when: { priority: 'high' }, within: '2h' },
      { metric: 'first_response', within: '1bd' },
    ];
    const [found] = only(withRows(targets), 'urgent_slower_than_high');
    expect(found).toMatchObject({
      path: ['sla', 'policies', 0, 'targets', 0],
      witness: {
        metric: 'first_response',
        record: { priority: 'urgent' },
        lessUrgent: { priority: 'high' },
        arrivesAt: '2026-03-02T08:00:00.000Z',
        dueAt: '2026-03-02T12:00:00.000Z',
        otherDueAt: '2026-03-02T10:00:00.000Z',
      },
    });
  });

  it('finds a first response that may come after the resolution', () => {
    const targets = [
      { metric: 'first_response', within: '6h' },
      { metric: 'resolution', within: '4h', pauseOn: [] },
    ];
    expect(told(withRows(targets))).toEqual([
      'first_response_slower_than_resolution sla.policies.0.targets.0',
    ]);
  });
});

describe('calendars', () => {
  const withCalendar = (calendar: object): PolicySetConfig => ({
    id: 'desk',
    calendars: [{ id: 'office', timeZone: 'Europe/Berlin', hours: {}, ...calendar }],
  });
  const mon = [['09:00', '17:00']];

  it('finds one that never opens', () => {
    expect(told(withCalendar({}))).toEqual(['calendar_never_open calendars.0']);
  });

  it('finds hours that end a minute before midnight, in overrides too', () => {
    const late = [['09:00', '23:59']];
    const config = withCalendar({ hours: { mon: late }, overrides: { '2026-04-01': late } });
    expect(told(config)).toEqual([
      'hours_end_2359 calendars.0.hours.mon.0.1',
      'hours_end_2359 calendars.0.overrides.2026-04-01.0.1',
    ]);
  });

  it('finds holidays that end, and lets recurring ones be', () => {
    const dated = withCalendar({ hours: { mon }, holidays: ['2025-12-25', '2025-12-26'] });
    expect(lint(dated).map(({ code, witness }) => [code, witness])).toEqual([
      ['holidays_end_soon', { lastDate: '2025-12-26' }],
    ]);
    const rrule = 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25';
    expect(told(withCalendar({ hours: { mon }, holidays: [{ rrule }] }))).toEqual([]);
  });

  it('notes that it is open while the clocks change', () => {
    const night = [['22:00', '06:00']];
    const [found] = lint(withCalendar({ hours: { sat: night } }));
    expect(found).toMatchObject({
      code: 'clock_change_inside_interval',
      severity: 'info',
      witness: { date: '2026-03-29', at: '2026-03-29T01:00:00.000Z' },
    });
  });
});

describe('findings', () => {
  it('are left out where the team accepts them, and acceptances of nothing are told', () => {
    const reason = 'the contract says so, see its page 4';
    const config = withRows([{ metric: 'resolution', within: '2bd' }], {
      suppress: [
        { code: 'resolution_without_pauses', at: 'sla.policies[0]', reason },
        { code: 'calendar_never_open', reason },
      ],
    });
    expect(told(config)).toEqual(['unused_suppression suppress.1']);
  });

  it('hold what the set is refused for, and what is doubtful about its other parts', () => {
    const config = withRows([{ metric: 'resolution', within: '2bd' }], {
      workflows: [{ id: 'w', transitions: [{ from: 'nwe', to: 'open' }] }],
    });
    expect(told(config)).toEqual([
      'unknown_status_in_policy workflows.0.transitions.0.from',
      'resolution_without_pauses sla.policies.0.targets.0',
    ]);
  });

  it('name a page each', () => {
    const [found] = lint(withRows([{ metric: 'resolution', within: '2bd' }]));
    expect(found?.docs).toBe('lint/resolution_without_pauses');
  });
});
