import { describe, expect, it } from 'vitest';
import { checkWorkflow, defineWorkflow, type WorkflowConfig } from '../../src/policy/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';

const workflow = (more: Partial<WorkflowConfig> = {}): WorkflowConfig => ({
  id: 'support',
  initial: ['new', 'open'],
  transitions: [
    { from: ['new', 'open'], to: ['open', 'pending'] },
    { from: 'pending', to: 'open' },
    { from: '*', to: 'solved', requires: ['assignee', 'cause'] },
    { from: 'open', to: 'solved', requires: ['cause'] },
  ],
  ...more,
});
const at = (minute: number): number => minute * 60_000;
const created = (more: object = {}): TicketEvent => ({ at: 0, type: 'created', ...more });
const to = (minute: number, status: string): TicketEvent => ({
  at: at(minute),
  type: 'status_changed',
  to: status,
});
const check = (config: WorkflowConfig, ...events: TicketEvent[]): unknown[] =>
  checkWorkflow(defineWorkflow(config), { id: 't1', events }).map(({ code, path, expected }) => [
    code,
    path[1],
    expected,
  ]);

describe('checkWorkflow', () => {
  it('allows what the workflow allows', () => {
    const cause: TicketEvent = { at: at(3), type: 'field_changed', field: 'cause', to: 'bug' };
    const moves = [to(1, 'open'), to(2, 'pending'), to(2.5, 'open'), cause, to(4, 'solved')];
    expect(check(workflow(), created(), ...moves)).toEqual([]);
  });

  it('names the event that moved where it may not, and where it could have gone', () => {
    expect(check(workflow(), created(), to(1, 'pending'), to(2, 'on_hold'))).toEqual([
      ['transition_not_allowed', 2, 'one of open, solved'],
    ]);
    const closed = workflow({ transitions: [{ from: 'new', to: 'open' }] });
    expect(check(closed, created(), to(1, 'open'), to(2, 'new'))).toEqual([
      ['transition_not_allowed', 2, 'no move from open'],
    ]);
  });

  it('asks for the fields of the least demanding transition', () => {
    expect(check(workflow(), created(), to(1, 'open'), to(2, 'solved'))).toEqual([
      ['missing_required_field', 2, 'cause'],
    ]);
    expect(check(workflow(), created(), to(1, 'pending'), to(2, 'solved'))).toEqual([
      ['missing_required_field', 2, 'assignee'],
      ['missing_required_field', 2, 'cause'],
    ]);
  });

  it('takes the events of one instant as one move, in whatever order they come', () => {
    const assigned: TicketEvent = { at: at(2), type: 'assigned', to: 'ana' };
    const cause: TicketEvent = { at: at(2), type: 'field_changed', field: 'cause', to: 'bug' };
    const through = [to(2, 'pending'), to(2, 'solved'), assigned, cause];
    expect(check(workflow(), ...through, created())).toEqual([]);
    expect(check(workflow(), created(), to(1, 'on_hold'), to(1, 'open'))).toEqual([]);
  });

  it('holds a ticket to the statuses in which it may begin', () => {
    expect(check(workflow(), created({ status: 'solved' }))).toEqual([
      ['transition_not_allowed', 0, 'one of new, open'],
    ]);
  });

  it('lets tickets be that it is not for, as they are at the move', () => {
    const gold = workflow({ when: { tier: 'gold' } });
    const becomes: TicketEvent = { at: at(1), type: 'field_changed', field: 'tier', to: 'gold' };
    expect(check(gold, created(), to(0.5, 'on_hold'), becomes, to(2, 'closed'))).toEqual([
      ['transition_not_allowed', 3, 'one of solved'],
    ]);
  });

  it("knows the host's statuses by name", () => {
    const config = workflow({ transitions: [{ from: 'new', to: 'at_vendor' }] });
    const own = defineWorkflow(config, { statusCategories: { at_vendor: 'on_hold' } });
    const ticket = { id: 't1', events: [created(), to(1, 'at_vendor')] };
    expect(checkWorkflow(own, ticket)).toEqual([]);
    expect(() => defineWorkflow(config)).toThrow('is no status');
  });

  it('leaves later events out', () => {
    const ticket = { id: 't1', events: [created(), to(5, 'on_hold')] };
    const own = defineWorkflow(workflow());
    expect(checkWorkflow(own, ticket, { now: at(4) })).toEqual([]);
    expect(checkWorkflow(own, ticket, { now: at(5) })).toHaveLength(1);
  });
});
