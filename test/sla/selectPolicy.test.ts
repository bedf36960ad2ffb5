import { describe, expect, it } from 'vitest';
import { defineSla, selectPolicy, type Sla } from '../../src/sla/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { errorOf, hour, logOf } from '../ticket/ticketLog.js';
import { created, field, group, priority } from './events.js';

const sla: Sla = defineSla(
  deepFreeze({
    fields: { tier: ['gold', 'silver'], seats: 'number' },
    policies: [
      {
        id: 'gold',
        when: { tier: 'gold', seats: { gte: 100 } },
        calendar: '24x7',
        targets: [{ metric: 'resolution', within: '1h' }],
      },
      {
        id: 'rest',
        calendar: '24x7',
        targets: [
          { id: 'urgent', metric: 'resolution', when: { priority: 'urgent' }, within: '2h' },
          { metric: 'resolution', within: '8h' },
          { metric: 'first_response', when: { priority: 'urgent' }, within: '1h' },
        ],
      },
    ],
    groupPolicies: [
      {
        id: 'desk',
        when: { group: 'desk' },
        calendar: '24x7',
        targets: [{ metric: 'group_ownership', within: '1h' }],
      },
    ],
  }),
  { calendars: [] },
);

const select = (events: Parameters<typeof logOf>, attributes: object = {}, now = 9) =>
  selectPolicy(sla, deepFreeze({ ...logOf(...events), ...attributes }), { now: hour(now) });

describe('selectPolicy', () => {
  it('names the first policy and row that hold, and why those before do not', () => {
    const selection = select([created(0, { tier: 'gold', seats: 20 })]);
    expect(selection.policyId).toBe('rest');
    expect(selection.rejectedPolicies).toEqual([
      {
        id: 'gold',
        failures: [
          expect.objectContaining({
            field: 'seats',
            operator: 'gte',
            expected: 100,
            received: 20,
            missing: false,
          }) as unknown,
        ],
      },
    ]);
    const resolution = selection.targets.find(({ metric }) => metric === 'resolution');
    expect(resolution).toMatchObject({
      policyId: 'rest',
      targetId: 'rest/resolution[1]',
      rejectedTargets: [
        {
          id: 'rest/urgent',
          failures: [{ field: 'priority', expected: 'urgent', received: null, missing: true }],
        },
      ],
    });
  });

  it('tells a field that is missing from one that differs', () => {
    const [rejected] = select([created()]).rejectedPolicies;
    expect(rejected?.failures).toMatchObject([
      { field: 'tier', missing: true },
      { field: 'seats', missing: true },
    ]);
  });

  it('rejects nothing before the first that holds', () => {
    const selection = select([created()], { tier: 'gold', seats: 100 });
    expect(selection).toMatchObject({ policyId: 'gold', rejectedPolicies: [] });
  });

  it('tells all rows of a clock for which none holds', () => {
    const first = select([created()]).targets.find(({ metric }) => metric === 'first_response');
    expect(first).toMatchObject({ policyId: 'rest', targetId: null });
    expect(first?.rejectedTargets.map(({ id }) => id)).toEqual(['rest/first_response[2]']);
  });

  it('asks the list of group_ownership for it alone', () => {
    const ownership = (events: Parameters<typeof logOf>) =>
      select(events).targets.find(({ metric }) => metric === 'group_ownership');
    expect(ownership([created()])).toMatchObject({
      policyId: null,
      targetId: null,
      rejectedPolicies: [{ id: 'desk' }],
      rejectedTargets: [],
    });
    expect(ownership([created(), group(1, 'desk')])).toMatchObject({
      policyId: 'desk',
      targetId: 'desk/group_ownership[0]',
      rejectedPolicies: [],
    });
  });

  it('tells all policies when none holds', () => {
    const gold = defineSla(
      { policies: [{ id: 'gold', when: { tier: 'gold' }, calendar: '24x7', targets: [] }] },
      { calendars: [] },
    );
    expect(selectPolicy(gold, logOf(created()), { now: hour(1) })).toMatchObject({
      policyId: null,
      rejectedPolicies: [{ id: 'gold', failures: [{ field: 'tier', missing: true }] }],
      targets: [],
    });
  });

  it('looks at the ticket at an instant', () => {
    const events = [
      created(),
      field(2, 'tier', 'gold'),
      field(2, 'seats', 500),
      priority(4, 'urgent'),
    ];
    expect(select(events, {}, 1).policyId).toBe('rest');
    expect(select(events, {}, 3).policyId).toBe('gold');
  });

  it('takes no inherited field for one of the ticket', () => {
    const odd = JSON.parse('{"__proto__":{"tier":"gold","seats":500}}') as object;
    expect(select([created(0, odd as Readonly<Record<string, unknown>>)]).policyId).toBe('rest');
  });

  it('refuses an instant that is none', () => {
    const error = errorOf(() => selectPolicy(sla, logOf(created()), { now: NaN }));
    expect(error).toMatchObject({ code: 'invalid_instant', argument: 'options.now' });
  });
});
