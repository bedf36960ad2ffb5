import { describe, expect, it } from 'vitest';
import {
  advanceEscalation,
  changeTurns,
  decideAction,
  defineDecisionRights,
  defineDirectory,
  defineEscalationPolicy,
  defineOwnership,
  frontlineShare,
  lintEscalation,
  managersOf,
  onCallAt,
  onCallLoad,
  onCallRota,
  onCallShifts,
  ownershipBounces,
  pathCoverage,
  peopleInRole,
  peopleInTeam,
  planEscalation,
  readEscalation,
  resolveOwner,
  startEscalation,
} from '../../src/index.js';
import { refusalOf } from '../support/refusalOf.js';
import { layer, schedule, weeks } from './onCall/support.js';
import { define, level, OPENED, references } from './paths/support.js';

// What a developer reads who hands in something wrong: the code, the argument, what was expected.

const instant = 'a Date, epoch ms, ISO 8601 with Z or an offset, or a Temporal object';

describe('about decision rights', () => {
  const rights = defineDecisionRights({ chain: ['agent', 'lead'], teams: ['legal'], rules: [] });
  const request = { role: 'agent', action: 'refund' };
  const minor = 'a whole number of minor units';
  const roles = 'one of agent, lead, legal';

  it.each<[object, string]>([
    [{ role: 'agnet' }, `unknown_role | request.role | ${roles}`],
    [{ role: 5 }, `unknown_role | request.role | ${roles}`],
    [{ action: 5 }, 'wrong_type | request.action | the name of an action'],
    [{ currency: 'euro' }, 'invalid_currency | request.currency'],
    [{ currency: 'EURO' }, 'invalid_currency | request.currency'],
    [{ currency: 'xEUR' }, 'invalid_currency | request.currency'],
    [{ currency: 5 }, 'invalid_currency | request.currency'],
    [{ context: 'gold' }, 'wrong_type | request.context | an object'],
    [{ person: 5 }, 'wrong_type | request.person | the id of a person'],
    [{ requestedBy: null }, 'wrong_type | request.requestedBy | the id of a person'],
    [{ amount: 0.5 }, `not_minor_units | request.amount | ${minor}`],
    [{ amount: -1 }, `not_minor_units | request.amount | ${minor}`],
    [{ amount: '5' }, `not_minor_units | request.amount | ${minor}`],
  ])('the request %j is refused', (rest, refusal) => {
    const asked = { ...request, ...rest } as never;
    expect(refusalOf(() => decideAction(rights, asked))).toBe(refusal);
    const { role: _, ...past } = { ...request, ...rest };
    if ('role' in rest) return;
    expect(refusalOf(() => frontlineShare(rights, [request, past] as never))).toBe(
      refusal.replace('request.', 'history[1].'),
    );
  });

  it.each<[string, () => unknown]>([
    [
      'not_decision_rights | rights | what defineDecisionRights gives',
      () => decideAction(null as never, request),
    ],
    [
      'not_decision_rights | rights | what defineDecisionRights gives',
      () => frontlineShare({} as never, []),
    ],
    ['wrong_type | request | an object', () => decideAction(rights, null as never)],
    [
      'unknown_option | options.at | one of usage',
      () => decideAction(rights, request, { at: 1 } as never),
    ],
    [
      'wrong_type | options.usage | an object',
      () => decideAction(rights, request, { usage: 5 as never }),
    ],
    [
      `not_minor_units | options.usage.day | ${minor}`,
      () => decideAction(rights, request, { usage: { day: 0.5 } }),
    ],
    [
      `not_minor_units | options.usage.customer30d | ${minor}`,
      () => decideAction(rights, request, { usage: { customer30d: -1 } }),
    ],
    ['wrong_type | history | a list of requests', () => frontlineShare(rights, {} as never)],
    ['wrong_type | history[0] | an object', () => frontlineShare(rights, [5] as never)],
    [
      'wrong_type | history[0].usage | an object',
      () => frontlineShare(rights, [{ action: 'refund', usage: null }] as never),
    ],
  ])('%s', (refusal, call) => {
    expect(refusalOf(call)).toBe(refusal);
  });

  it('a role is refused with the nearest one', () => {
    expect(() => decideAction(rights, { ...request, role: 'agnet' })).toThrow('did you mean agent');
  });
});

describe('about people', () => {
  const { directory } = references;
  const ownership = defineOwnership({ relationship: [], working: [], fallback: 'mia' });
  const change = { at: 0, team: null, owner: null };
  it.each<[string, () => unknown]>([
    [
      'not_a_directory | directory | what defineDirectory gives',
      () => managersOf({} as never, 'a'),
    ],
    [
      'not_a_directory | directory | what defineDirectory gives',
      () => peopleInRole(null as never, 'a'),
    ],
    [
      'not_a_directory | directory | what defineDirectory gives',
      () => peopleInTeam({} as never, 'a'),
    ],
    ['unknown_reference | person', () => managersOf(directory, 'zoe')],
    ['unknown_reference | role', () => peopleInRole(directory, 'zoe')],
    ['unknown_reference | team', () => peopleInTeam(directory, 'zoe')],
    ['wrong_type | references | an object', () => defineDirectory({ people: [] }, null as never)],
    [
      'wrong_type | references | an object',
      () => defineOwnership(ownership as never, null as never),
    ],
    [
      'wrong_type | references.directory | what defineDirectory gives',
      () => defineOwnership(ownership as never, { directory: null as never }),
    ],
    [
      'wrong_type | references.directory | what defineDirectory gives',
      () => defineOwnership(ownership as never, { directory: { personIds: 'all' } as never }),
    ],
    ['not_ownership | ownership | what defineOwnership gives', () => resolveOwner({} as never, {})],
    [
      'not_ownership | ownership | what defineOwnership gives',
      () => resolveOwner(null as never, {}),
    ],
    ['wrong_type | record | an object of fields', () => resolveOwner(ownership, 5 as never)],
    ['wrong_type | history | a list of changes', () => ownershipBounces({} as never)],
    ['wrong_type | history[0] | an object', () => ownershipBounces([5] as never)],
    [
      'wrong_type | history[1].team | a name or null',
      () => ownershipBounces([change, { ...change, team: 5 } as never]),
    ],
    [
      'wrong_type | history[0].owner | a name or null',
      () => ownershipBounces([{ ...change, owner: undefined } as never]),
    ],
    [
      `invalid_instant | history[0].at | ${instant}`,
      () => ownershipBounces([{ ...change, at: 'x' }]),
    ],
  ])('%s', (refusal, call) => {
    expect(refusalOf(call)).toBe(refusal);
  });
});

describe('about who is on call', () => {
  const compiled = schedule([weeks, layer({ id: 'days' })]);
  const from = '2026-01-05T09:00Z';
  const period = { from, to: '2026-01-19T09:00Z' };
  const none = 'not_an_on_call_schedule | schedule | what defineOnCallSchedule gives';
  const person = 'the id of a person';
  const days = 'weekdays from 1 for Monday to 7 for Sunday, at least one';
  const options = 'one of from, to, calendar, night, weekend, people';
  const load = (rest: object) => (): unknown => onCallLoad(compiled, { ...period, ...rest });
  const changed =
    (change: unknown, rest: unknown = { from }) =>
    (): unknown =>
      changeTurns(compiled, change as never, rest as never);

  it.each<[string, () => unknown]>([
    [none, () => onCallAt(null as never, 0)],
    [none, () => onCallShifts({} as never, period)],
    ['wrong_type | period | an object with from and to', () => onCallShifts(compiled, 5 as never)],
    [
      `invalid_instant | period.from | ${instant}`,
      () => onCallRota(compiled, { from: 'x', to: 1 }),
    ],
    [`invalid_instant | period.to | ${instant}`, () => onCallRota(compiled, { from: 1, to: 'x' })],
    ['reversed_span | period | from before to', () => onCallShifts(compiled, { from: 1, to: 0 })],
    [
      'wrong_type | options | an object with from and to',
      () => onCallLoad(compiled, null as never),
    ],
    [`unknown_option | options.at | ${options}`, load({ at: 1 })],
    ['reversed_span | options | from before to', load({ to: 0 })],
    [`invalid_instant | options.from | ${instant}`, load({ from: 'x' })],
    ['wrong_type | options.night | an object', load({ night: '22:00' })],
    [
      'invalid_time_of_day | options.night.from | HH:mm',
      load({ night: { from: '22', to: '06:00' } }),
    ],
    ['invalid_time_of_day | options.night.to | HH:mm', load({ night: { from: '22:00' } })],
    [`wrong_type | options.weekend | ${days}`, load({ weekend: 6 })],
    [`wrong_value | options.weekend | ${days}`, load({ weekend: [] })],
    [`wrong_value | options.weekend | ${days}`, load({ weekend: [6, 0] })],
    [`wrong_value | options.weekend | ${days}`, load({ weekend: [8] })],
    [`wrong_value | options.weekend | ${days}`, load({ weekend: [6.5] })],
    ['not_a_calendar | options.calendar', load({ calendar: {} })],
    ['wrong_type | options.people | a list of people', load({ people: {} })],
    ['wrong_type | options.people[0] | an object with an id', load({ people: ['ana'] })],
    [`wrong_value | options.people[0].id | ${person}`, load({ people: [{}] })],
    ['duplicate_id | options.people[1].id', load({ people: [{ id: 'ana' }, { id: 'ana' }] })],
    ['not_a_calendar | options.people[0].calendar', load({ people: [{ id: 'a', calendar: {} }] })],
    ['wrong_type | change | an object', changed(5)],
    ['wrong_type | change | either add or remove', changed({ layer: 'weeks' })],
    [
      'wrong_type | change | either add or remove',
      changed({ layer: 'weeks', add: 'x', remove: 'ana' }),
    ],
    ['unknown_layer | change.layer | one of weeks, days', changed({ layer: 'weesk', add: 'gus' })],
    ['unknown_layer | change.layer | one of weeks, days', changed({ add: 'gus' })],
    [`wrong_type | change.add | ${person}`, changed({ layer: 'weeks', add: '' })],
    [`wrong_type | change.add | ${person}`, changed({ layer: 'weeks', add: 5 })],
    [
      'duplicate_id | change.add | somebody who has no turns yet',
      changed({ layer: 'weeks', add: 'ana' }),
    ],
    [`wrong_type | change.remove | ${person}`, changed({ layer: 'weeks', remove: '' })],
    [
      'unknown_person | change.remove | one of ana, ben',
      changed({ layer: 'weeks', remove: 'zoe' }),
    ],
    [
      'wrong_value | change.fill | share, empty or { by }',
      changed({ layer: 'weeks', remove: 'ana', fill: 'some' }),
    ],
    [
      'wrong_type | change.fill | an object',
      changed({ layer: 'weeks', remove: 'ana', fill: null }),
    ],
    [
      `wrong_type | change.fill.by | ${person}`,
      changed({ layer: 'weeks', remove: 'ana', fill: {} }),
    ],
    [
      'wrong_value | change.fill.by | another person than leaves',
      changed({ layer: 'weeks', remove: 'ana', fill: { by: 'ana' } }),
    ],
    [
      'unknown_option | options.at | one of from, to',
      changed({ layer: 'weeks', add: 'gus' }, { at: 1 }),
    ],
    [`invalid_instant | options.from | ${instant}`, changed({ layer: 'weeks', add: 'gus' }, {})],
    [
      `invalid_instant | options.to | ${instant}`,
      changed({ layer: 'weeks', add: 'gus' }, { from, to: 'x' }),
    ],
    [
      'empty_span | options.from | before the last turn of the layer',
      () =>
        changeTurns(
          schedule([layer({ until: '2026-02-02T09:00' })]),
          { layer: 'weeks', add: 'gus' },
          { from: '2026-02-01T00:00Z' },
        ),
    ],
    [
      'schedule_too_large | change | 10000 turns a round',
      () =>
        changeTurns(
          schedule([layer({ slots: Array.from({ length: 100 }, (_, i) => [`p${i}`]) })]),
          { layer: 'weeks', add: 'gus' },
          { from },
        ),
    ],
    [
      'too_many_shifts | options.to | 50000 turns at the most',
      () =>
        changeTurns(
          schedule([layer({ handoff: { unit: 'hour', every: 1 } })]),
          { layer: 'weeks', add: 'gus' },
          { from, to: '2036-01-01T00:00Z' },
        ),
    ],
  ])('%s', (refusal, call) => {
    expect(refusalOf(call)).toBe(refusal);
  });

  it('a layer is refused with the nearest one', () => {
    expect(changed({ layer: 'weesk', add: 'gus' })).toThrow('did you mean weeks');
  });
});

describe('about escalation paths', () => {
  const policy = define({ levels: [level('first', 'ana')] });
  const { state } = startEscalation(policy, { openedAt: OPENED });
  const clock = { active: true, dueAt: null, warnings: [] };
  const warning = { id: 'w', at: null };
  const planned =
    (rest: object, options: object = {}) =>
    (): unknown =>
      planEscalation(policy, { openedAt: OPENED, ...rest }, { now: OPENED, ...options });
  const happened = (event: unknown) => (): unknown =>
    advanceEscalation(policy, state, event as never);
  const types =
    'one of ack, unack, escalate, resolve, reopen, pause, resume, tick, due_changed, clock_read';

  it.each<[string, () => unknown]>([
    [
      'not_an_escalation_policy | policy | what defineEscalationPolicy gives',
      () => startEscalation(null as never, { openedAt: 0 }),
    ],
    [
      'not_an_escalation_policy | references.policies[0] | what defineEscalationPolicy gives',
      () => defineEscalationPolicy({} as never, { ...references, policies: [{} as never] }),
    ],
    [
      'wrong_type | references | an object',
      () => defineEscalationPolicy({} as never, null as never),
    ],
    [
      'wrong_type | references.policies | a list of compiled escalation policies',
      () => defineEscalationPolicy({} as never, { ...references, policies: {} as never }),
    ],
    [
      'wrong_type | references.schedules | a list of compiled schedules',
      () => defineEscalationPolicy({} as never, { ...references, schedules: {} as never }),
    ],
    [
      'not_a_directory | references.directory | what defineDirectory gives',
      () => defineEscalationPolicy({} as never, { ...references, directory: {} as never }),
    ],
    ['wrong_type | incident | an incident', () => startEscalation(policy, 5 as never)],
    [`invalid_instant | incident.openedAt | ${instant}`, planned({ openedAt: 'x' })],
    ['wrong_type | incident.id | a text', planned({ id: 5 })],
    [`invalid_instant | incident.dueAt | ${instant}`, planned({ dueAt: 'x' })],
    ['wrong_type | incident.cursors | places in rings by level', planned({ cursors: 5 })],
    [
      'invalid_count | incident.cursors.first | a place in the ring, from 0',
      planned({ cursors: { first: -1 } }),
    ],
    [
      'invalid_count | incident.cursors.first | a place in the ring, from 0',
      planned({ cursors: { first: 0.5 } }),
    ],
    ['wrong_type | incident.clock | a reading of an SLA clock', planned({ clock: 5 })],
    ['wrong_type | incident.clock.warnings | the warnings of an SLA clock', planned({ clock: {} })],
    [
      'wrong_type | incident.clock.active | true or false',
      planned({ clock: { ...clock, active: 1 } }),
    ],
    [
      `invalid_instant | incident.clock.dueAt | ${instant}`,
      planned({ clock: { ...clock, dueAt: 'x' } }),
    ],
    [
      'wrong_type | incident.clock.warnings[0] | a warning of an SLA clock',
      planned({ clock: { ...clock, warnings: [5] } }),
    ],
    [
      'wrong_type | incident.clock.warnings[1].id | a text',
      planned({ clock: { ...clock, warnings: [warning, {}] } }),
    ],
    [
      `invalid_instant | incident.clock.warnings[0].at | ${instant}`,
      planned({ clock: { ...clock, warnings: [{ ...warning, at: 'x' }] } }),
    ],
    ['unknown_option | options.at | one of horizon, now', planned({}, { at: 1 })],
    [`invalid_instant | options.now | ${instant}`, planned({}, { now: 'x' })],
    ['read_before_events | options.now | not before the opening', planned({}, { now: 0 })],
    ['invalid_span | options.horizon | such as 24h', planned({}, { horizon: '1bd' })],
    ['wrong_type | incident.events | a list of events', planned({ events: {} })],
    ['wrong_type | incident.events[0] | an event', planned({ events: [5] })],
    [
      'read_before_events | incident.events[1].at | not before the opening',
      planned({
        events: [
          { type: 'ack', at: OPENED },
          { type: 'ack', at: 0 },
        ],
      }),
    ],
    ['wrong_type | event | an event', happened(5)],
    [`invalid_instant | event.at | ${instant}`, happened({ type: 'ack' })],
    [`wrong_value | event.type | ${types}`, happened({ type: 'close', at: OPENED })],
    ['wrong_type | event.by | the id of a person', happened({ type: 'ack', at: OPENED, by: 5 })],
    [`invalid_instant | event.dueAt | ${instant}`, happened({ type: 'due_changed', at: OPENED })],
    [
      'wrong_type | event.clock | a reading of an SLA clock',
      happened({ type: 'clock_read', at: OPENED }),
    ],
    ['event_out_of_order | event.at', happened({ type: 'ack', at: 0 })],
    [
      'unknown_option | options.at | one of now',
      () => readEscalation(policy, state, { at: 1 } as never),
    ],
    ['read_before_events | options.now', () => readEscalation(policy, state, { now: 0 })],
  ])('%s', (refusal, call) => {
    expect(refusalOf(call)).toBe(refusal);
  });

  it('reads a state at its own instant', () => {
    expect(readEscalation(policy, state, { now: OPENED }).status).toBe('triggered');
  });
});

describe('about the lint and the cover of a path', () => {
  const config = { id: 'p', levels: [level('first', 'ana')] };
  const policy = define({ levels: config.levels });
  const lint =
    (options: unknown, rest: object = {}) =>
    (): unknown =>
      lintEscalation(config, { ...references, ...rest }, options as never);
  it.each<[string, () => unknown]>([
    ['wrong_type | references | an object', () => lintEscalation(config, null as never)],
    [
      'wrong_type | references.policies | a list of escalation policies as plain JSON',
      lint({}, { policies: {} }),
    ],
    [
      'not_a_directory | references.directory | what defineDirectory gives',
      lint({}, { directory: {} }),
    ],
    [
      'wrong_type | references.schedules | a list of compiled schedules',
      lint({}, { schedules: 5 }),
    ],
    [
      'not_an_on_call_schedule | references.schedules[0] | what defineOnCallSchedule gives',
      lint({}, { schedules: [{}] }),
    ],
    ['unknown_option | options.at | one of horizon, due', lint({ at: 1 })],
    ['wrong_type | options.horizon | an object with from and to', lint({ horizon: 5 })],
    [`invalid_instant | options.horizon.from | ${instant}`, lint({ horizon: { to: 1 } })],
    [`invalid_instant | options.horizon.to | ${instant}`, lint({ horizon: { from: 1 } })],
    ['reversed_span | options.horizon.to', lint({ horizon: { from: 1, to: 0 } })],
    ['wrong_type | options.due | an object with within', lint({ due: '4h' })],
    ['invalid_span | options.due.within | such as 4h', lint({ due: { within: '1bd' } })],
    ['invalid_span | options.due.within | such as 4h', lint({ due: { within: 0 } })],
    ['invalid_span | options.due.within | such as 4h', lint({ due: {} })],
    [
      'unknown_calendar | options.due.calendar | one of 24x7, office',
      lint({ due: { within: '4h', calendar: 'ofice' } }),
    ],
    [
      'unknown_option | options.at | one of from, to',
      () => pathCoverage(policy, { from: 0, to: 1, at: 1 } as never),
    ],
    ['reversed_span | options.to', () => pathCoverage(policy, { from: 1, to: 0 })],
    [`invalid_instant | options.from | ${instant}`, () => pathCoverage(policy, { to: 1 } as never)],
    [
      'not_an_escalation_policy | policy | what defineEscalationPolicy gives',
      () => pathCoverage({} as never, { from: 0, to: 1 }),
    ],
  ])('%s', (refusal, call) => {
    expect(refusalOf(call)).toBe(refusal);
  });
});
