import { issue, type Issue } from '../../errors/issue.js';
import { MISSING_REQUIRED_FIELD, TRANSITION_NOT_ALLOWED } from '../../errors/kinds/policy.js';
import { oneOf } from '../../errors/oneOf.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { ticketRecord } from '../../sla/ticketRecord.js';
import { applyEvent } from '../../ticket/applyEvent.js';
import { eventOrder } from '../../ticket/eventOrder.js';
import type { MutableTicketState, Ticket } from '../../ticket/index.js';
import { ticketEvents } from '../../ticket/replayTicket.js';
import { startTicketState } from '../../ticket/startTicketState.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { allows, workflowOf, type CompiledWorkflow, type Workflow } from './defineWorkflow.js';

/** Options of `checkWorkflow`. */
export interface CheckWorkflowOptions {
  /** Later events are left out. Default: none is. */
  readonly now?: InstantLike;
}

/**
 * What a ticket's log did that its workflow does not allow.
 *
 * The events of one instant are one update: the move goes from the status before it to the one
 * after it, and required fields may come with it. A ticket to which the workflow's `when` does not
 * apply, as it stands at the move, is not held to it.
 *
 * @param workflow - compiled by `defineWorkflow`
 * @param ticket - the ticket; its events may come in any order
 * @param options - `now`: later events are left out
 * @returns in order of time: `transition_not_allowed` and `missing_required_field`, each with the
 *   place of the event in the log as given; empty when all is well
 * @throws InputError `unknown_option`, `wrong_type`, `not_a_workflow`, `invalid_ticket`,
 *   `invalid_event`, or a code of `toEpochMs` naming `options.now` or `events[i].at`
 * @example
 * ```ts
 * import { checkWorkflow, defineWorkflow } from 'custops';
 *
 * const workflow = defineWorkflow({
 *   id: 'support',
 *   transitions: [
 *     { from: 'new', to: 'open' },
 *     { from: 'open', to: 'solved', requires: ['assignee'] },
 *   ],
 * });
 * const ticket = {
 *   id: 't1',
 *   events: [
 *     { at: 0, type: 'created' },
 *     { at: 60_000, type: 'status_changed', to: 'solved' },
 *   ],
 * } as const;
 * checkWorkflow(workflow, ticket).map(({ code, path }) => [code, ...path]); // => [['transition_not_allowed', 'events', 1]]
 * ```
 */
export function checkWorkflow(
  workflow: Workflow,
  ticket: Ticket,
  options: CheckWorkflowOptions = {},
): readonly Issue[] {
  const form = workflowOf(workflow);
  requireOptions(options, ['now']);
  const now = options.now === undefined ? Infinity : toEpochMs(options.now, 'options.now');
  const events = ticketEvents(ticket);
  const { times, order } = eventOrder(events);
  const state = startTicketState(ticket, form.rules);
  const found: Issue[] = [];
  for (let rank = 0; rank < events.length;) {
    const at = times[order?.[rank] ?? rank]!;
    if (at > now) break;
    const before = state.createdAt === null ? null : state.status;
    let mover = order?.[rank] ?? rank;
    for (; rank < events.length && times[order?.[rank] ?? rank] === at; rank++) {
      const index = order?.[rank] ?? rank;
      const status = state.status;
      applyEvent(state, events[index]!, { at, rules: form.rules });
      if (state.status !== status) mover = index;
    }
    if (state.createdAt !== null && state.status !== before) {
      found.push(...judgeMove(form, state, { before, index: mover }));
    }
  }
  return found;
}

interface Move {
  readonly before: string | null;
  /** The place of the event that moved the ticket last. */
  readonly index: number;
}

function judgeMove(
  { config, applies }: CompiledWorkflow,
  state: MutableTicketState,
  { before, index }: Move,
): Issue[] {
  const record = ticketRecord(state);
  const to = state.status ?? '';
  if (!applies(record)) return [];
  const path = ['events', index];
  if (before === null) {
    const { initial } = config;
    if (initial === undefined || initial.includes(to)) return [];
    const detail = { received: to, expected: oneOf(initial) };
    return [issue(TRANSITION_NOT_ALLOWED, path, detail)];
  }
  const allowed = config.transitions.filter((each) => allows(each, before, to));
  if (allowed.length === 0) {
    const expected = movesFrom(config, before) ?? `no move from ${before}`;
    return [issue(TRANSITION_NOT_ALLOWED, path, { received: to, expected })];
  }
  // Of several transitions that allow the move, the least demanding one speaks.
  const missing = allowed.map(({ requires = [] }) => requires.filter((name) => !has(record, name)));
  const [least = []] = missing.sort((a, b) => a.length - b.length);
  return least.map((field) => issue(MISSING_REQUIRED_FIELD, path, { expected: field }));
}

/** Where a ticket may go from a status, in words. */
function movesFrom({ transitions }: CompiledWorkflow['config'], from: string): string | null {
  const ends = transitions.flatMap((each) =>
    [each.to].flat().filter((to) => allows(each, from, to)),
  );
  return ends.length === 0 ? null : oneOf([...new Set(ends)]);
}

function has(record: Readonly<Record<string, unknown>>, name: string): boolean {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  return value !== undefined && value !== null && !isEmpty;
}
