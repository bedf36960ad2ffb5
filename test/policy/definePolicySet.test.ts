import { describe, expect, it } from 'vitest';
import { isConfigError } from '../../src/errors/index.js';
import { definePolicySet, type PolicySetConfig } from '../../src/policy/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { deskConfig, fields, setOf } from './sets.js';

/** What is wrong with a config, as code and place. */
function issuesOf(config: unknown): string[] {
  try {
    definePolicySet(config as PolicySetConfig);
    return [];
  } catch (error) {
    if (!isConfigError(error)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
}

describe('definePolicySet', () => {
  it('compiles every part and keeps the document', () => {
    const config = deepFreeze(
      deskConfig({
        version: '2026-03',
        effectiveFrom: '2026-03-01T00:00:00+01:00',
        appliesTo: 'open_at',
        sla: {
          fields,
          policies: [
            { id: 'all', calendar: 'office', targets: [{ metric: 'resolution', within: '4h' }] },
          ],
        },
        workflows: [{ id: 'support', transitions: [{ from: 'new', to: 'open' }] }],
        flows: [{ id: 'billing', owner: 'ana', when: { tier: 'gold' }, workflow: 'support' }],
      }),
    );
    const set = definePolicySet(config);
    expect(set).toMatchObject({
      id: 'desk',
      version: '2026-03',
      effectiveFrom: new Date('2026-02-28T23:00:00Z'),
      appliesTo: 'open_at',
      config,
      calendars: [{ id: 'office' }],
      sla: { clockIds: ['resolution'] },
      workflows: [{ id: 'support' }],
      flows: [{ id: 'billing' }],
    });
    expect(set.config).not.toBe(config);
    expect(Object.isFrozen(set.config.calendars[0])).toBe(true);
  });

  it('finds calendars that others are made from, in whatever order they stand', () => {
    const hours = { mon: [['09:00', '17:00']] };
    const { calendars } = definePolicySet({
      id: 'desk',
      calendars: [
        { id: 'both', timeZone: 'UTC', union: ['berlin', 'less'] },
        { id: 'less', timeZone: 'UTC', subtract: ['boston', 'berlin'] },
        { id: 'berlin', timeZone: 'Europe/Berlin', hours },
        { id: 'boston', timeZone: 'America/New_York', hours },
      ],
    });
    expect(calendars.map(({ id }) => id)).toEqual(['berlin', 'boston', 'less', 'both']);
  });

  it('tells everything that is wrong with all parts in one error, each at its place', () => {
    const config = {
      id: 'desk',
      calenders: [],
      effectiveFrom: '2026-03-01',
      calendars: [
        { id: 'office', timeZone: 'Europe/Berlinn', hours: {} },
        { id: 'a', timeZone: 'UTC', union: ['b'] },
        { id: 'b', timeZone: 'UTC', union: ['a'] },
        { id: 'c', timeZone: 'UTC', union: ['ofice'] },
      ],
      sla: {
        policies: [
          { id: 'p', calendar: 'office', targets: [{ metric: 'resolutoin', within: '4h' }] },
          { id: 'q', calendar: 'offise', targets: [{ metric: 'resolution', within: '0h' }] },
        ],
      },
      workflows: [{ id: 'w', transitions: [{ from: 'nwe', to: 'open' }] }],
      flows: [
        { id: 'f', owner: 'ana', workflow: 'ww' },
        { id: 'f', owner: 'ana', when: { tier: {} } },
      ],
      suppress: [{ code: 'shadowed_policy', reason: 'no' }],
    };
    expect(issuesOf(config)).toEqual([
      'unknown_key calenders',
      'unknown_time_zone calendars.0.timeZone',
      'unknown_reference calendars.3.union.0',
      'calendar_loop calendars.1',
      'calendar_loop calendars.2',
      'unknown_metric sla.policies.0.targets.0.metric',
      'unknown_calendar sla.policies.1.calendar',
      'target_not_positive sla.policies.1.targets.0.within',
      'unknown_status_in_policy workflows.0.transitions.0.from',
      'instant_without_offset effectiveFrom',
      'unknown_reference flows.0.workflow',
      'empty_test flows.1.when.tier',
      'duplicate_id flows.1.id',
      'suppression_without_reason suppress.0.reason',
    ]);
  });

  it('refuses two calendars of one id once, and what is no set at all', () => {
    const twice = { id: 'office', timeZone: 'UTC', hours: {} };
    expect(issuesOf({ id: 'desk', calendars: [twice, twice] })).toEqual([
      'duplicate_id calendars.1.id',
    ]);
    expect(issuesOf(null)).toEqual(['wrong_type ']);
    expect(issuesOf({ id: 'desk', calendars: {} })).toEqual(['wrong_type calendars']);
  });

  it('calls nothing a loop that only leads to one', () => {
    const made = ([id, from]: readonly [string, string]): object => ({
      id,
      timeZone: 'UTC',
      union: [from],
    });
    const calendars = (
      [
        ['c', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ] as const
    ).map(made);
    expect(issuesOf({ id: 'desk', calendars })).toEqual([
      'calendar_loop calendars.1',
      'calendar_loop calendars.2',
    ]);
    const path = ([id, policy]: readonly [string, string]): object => ({
      id,
      levels: [{ id: 'l', owner: 'ana', targets: [{ policy }] }],
    });
    const escalation = (
      [
        ['x', 'y'],
        ['y', 'z'],
        ['z', 'y'],
      ] as const
    ).map(path);
    const directory = { people: [{ id: 'ana' }] };
    expect(issuesOf({ id: 'desk', calendars: [], directory, escalation })).toEqual([
      'loop escalation.1',
      'loop escalation.2',
    ]);
  });

  it('refuses a part once, and not again in every part that names it', () => {
    const layer = {
      id: 'weeks',
      anchor: '2026-01-05T09:00',
      handoff: { unit: 'week', every: 1 },
      slots: [['ana']],
    };
    const level = { id: 'l', owner: 'ana' };
    const config = {
      id: 'desk',
      calendars: [],
      directory: {
        people: [{ id: 'ana', calendar: 'nowhere' }],
        teams: [{ id: 'desk', members: ['ana'] }],
        roles: [{ id: 'agent' }],
      },
      schedules: [{ id: 'late', timeZone: 'Nowhere', layers: [layer] }],
      escalation: [
        { id: 'top', levels: [{ ...level, targets: [{ policy: 'odd' }, { team: 'desk' }] }] },
        { id: 'odd', levels: [{ ...level, targets: [{ schedule: 'late' }, { user: 'bob' }] }] },
      ],
      flows: [{ id: 'f', owner: 'ana' }],
      decisionRights: { chain: ['agent'], rules: [] },
    };
    expect(issuesOf(config)).toEqual([
      'unknown_calendar directory.people.0.calendar',
      'unknown_time_zone schedules.0.timeZone',
      'unknown_person escalation.1.levels.0.targets.1.user',
    ]);
  });

  it('calls no two parts the same because neither has an id', () => {
    const flows = [{ owner: 'ana' }, { owner: 'ben' }];
    const workflows = [{ transitions: [] }, { transitions: [] }];
    const calendars = [{ hours: {} }, { hours: {} }];
    expect(issuesOf({ id: 'desk', calendars, workflows, flows })).toEqual([
      'missing_key calendars.0.timeZone',
      'missing_key calendars.1.timeZone',
      'missing_key workflows.0.id',
      'missing_key workflows.1.id',
      'missing_key flows.0.id',
      'missing_key flows.1.id',
    ]);
  });

  it('keeps the name of the calendar that is always there', () => {
    const calendars = [{ id: '24x7', timeZone: 'UTC', hours: {} }];
    expect(issuesOf({ id: 'desk', calendars })).toEqual(['duplicate_id calendars.0.id']);
  });

  it('knows who may decide and who owns what, by the roles, teams and people of its directory', () => {
    const decisionRights = {
      chain: ['agent', 'lead'],
      teams: ['logistics'],
      rules: [{ id: 'small', effect: 'permit', role: 'agent', action: 'credit', max: 5 }],
    };
    const ownership = { relationship: [], working: [], fallback: 'ana' };
    const config = { id: 'desk', calendars: [], decisionRights, ownership };
    expect(definePolicySet(config)).toMatchObject({
      decisionRights: { chain: ['agent', 'lead'], actions: ['credit'] },
      ownership: { fallback: 'ana' },
    });
    expect(definePolicySet({ id: 'desk', calendars: [] })).toMatchObject({
      decisionRights: null,
      ownership: null,
    });
    const directory = { people: [{ id: 'anna' }], teams: [], roles: [{ id: 'agent' }] };
    const rights = { ...decisionRights, rules: [{ id: 'x', effect: 'permit', role: 'agnet' }] };
    expect(issuesOf({ ...config, directory })).toEqual([
      'unknown_person ownership.fallback',
      'unknown_reference decisionRights.chain.1',
      'unknown_reference decisionRights.teams.0',
    ]);
    expect(issuesOf({ ...config, decisionRights: rights })).toEqual([
      'missing_key decisionRights.rules.0.action',
    ]);
    // A directory that lists no roles and teams says nothing of them.
    expect(issuesOf({ ...config, directory: { people: [{ id: 'ana' }] } })).toEqual([]);
  });

  it('knows the clocks of its service levels', () => {
    const set = definePolicySet({
      id: 'desk',
      calendars: [],
      sla: {
        policies: [
          { id: 'all', calendar: '24x7', targets: [{ metric: 'resolution', within: '4h' }] },
        ],
      },
    });
    const ids: readonly 'resolution'[] = set.sla.clockIds;
    expect(ids).toEqual(['resolution']);
    expect(setOf([]).sla.clockIds).toEqual([]);
  });
});
