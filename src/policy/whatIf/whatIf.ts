import { alwaysOpen } from '../../calendar/index.js';
import { requireList } from '../../errors/requireList.js';
import { requireOptions } from '../../errors/requireOptions.js';
import {
  measure,
  slaAttainment,
  ticketFacts,
  type SlaAttainmentResult,
} from '../../metrics/index.js';
import { compareSla, type Sla, type SlaChange, type SlaComparison } from '../../sla/index.js';
import type { Ticket } from '../../ticket/index.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { diffPolicySets } from '../diff/diffPolicySets.js';
import type { PolicyChange } from '../diff/policyChange.js';
import { requirePolicySet, type PolicySet } from '../policySet.js';
import { causesOf } from './causesOf.js';

/** Options of `whatIf`. */
export interface WhatIfOptions {
  /** The instant at which both sets judge. */
  readonly now: InstantLike;
}

/** A verdict that would be another one, and the lines of the policy that may have made it so. */
export interface ExplainedChange extends SlaChange {
  readonly causes: readonly PolicyChange[];
}

/** What another policy set would change for one ticket. */
export interface TicketWhatIf {
  readonly ticketId: string;
  readonly changes: readonly ExplainedChange[];
}

/** What another policy set would have changed for some tickets. */
export interface WhatIfReport {
  /** What the two sets say differently. */
  readonly differences: readonly PolicyChange[];
  /** The tickets for which something changes, in the order given. */
  readonly tickets: readonly TicketWhatIf[];
  readonly summary: SlaComparison['summary'];
  readonly attainment: {
    readonly before: SlaAttainmentResult;
    readonly after: SlaAttainmentResult;
    /** After less before; null when one of them has nothing to measure. The tickets are the same,
     * so the two intervals say nothing of the difference: the summary counts what came and went. */
    readonly difference: number | null;
  };
}

/**
 * What another policy set would have changed for tickets of the past.
 *
 * Both sets judge every ticket as if they had always been in effect, whatever their
 * `effectiveFrom`; which tickets a change reaches is what `policySetFor` says.
 *
 * @param before - the set in force
 * @param after - the set in question
 * @param tickets - the tickets
 * @param options - `now`: the instant at which both judge
 * @returns per ticket what changes and why, and attainment under both with its intervals
 * @throws InputError `unknown_option`, `wrong_type`, `not_a_policy_set`, and what `evaluateSla`
 *   throws
 * @example
 * ```ts
 * import { definePolicySet, whatIf } from 'custops';
 *
 * const promise = (within: string) =>
 *   definePolicySet({
 *     id: 'desk',
 *     calendars: [],
 *     sla: { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within }] }] },
 *   });
 * const ticket = {
 *   id: 't1',
 *   events: [
 *     { at: 0, type: 'created' },
 *     { at: 45 * 60_000, type: 'public_reply', by: 'agent' },
 *   ],
 * } as const;
 * const { tickets, attainment } = whatIf(promise('1h'), promise('30m'), [ticket], { now: 86_400_000 });
 * tickets[0]?.changes[0]?.kind; // => 'new_breach'
 * tickets[0]?.changes[0]?.causes.map(({ text }) => text); // => ['all / first response 1h → 30m']
 * [attainment.before.value, attainment.after.value]; // => [1, 0]
 * ```
 */
export function whatIf(
  before: PolicySet,
  after: PolicySet,
  tickets: readonly Ticket[],
  options: WhatIfOptions,
): WhatIfReport {
  requirePolicySet(before, 'before');
  requirePolicySet(after, 'after');
  requireOptions(options, ['now']);
  requireList(tickets, 'tickets');
  const now = toEpochMs(options.now, 'options.now');
  const differences = diffPolicySets(before, after);
  const { changes, summary } = compareSla(before.sla, after.sla, tickets, { now });
  const was = attainmentOf(before.sla, tickets, now);
  const is = attainmentOf(after.sla, tickets, now);
  const sets = { before, after, differences };
  const explained = changes.map((each) => ({ ...each, causes: causesOf(each, sets) }));
  return {
    differences,
    tickets: byTicket(explained),
    summary,
    attainment: {
      before: was,
      after: is,
      difference: was.value === null || is.value === null ? null : is.value - was.value,
    },
  };
}

function attainmentOf(sla: Sla, tickets: readonly Ticket[], now: number): SlaAttainmentResult {
  const facts = tickets.map((ticket) => ticketFacts(ticket, { sla, calendar: alwaysOpen, now }));
  return measure(slaAttainment(), facts);
}

/** Changes come ticket by ticket. */
function byTicket(changes: readonly ExplainedChange[]): TicketWhatIf[] {
  const tickets: { ticketId: string; changes: ExplainedChange[] }[] = [];
  for (const change of changes) {
    const last = tickets[tickets.length - 1];
    if (last?.ticketId === change.ticketId) last.changes.push(change);
    else tickets.push({ ticketId: change.ticketId, changes: [change] });
  }
  return tickets;
}
