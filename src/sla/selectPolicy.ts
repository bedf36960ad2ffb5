import type { ConditionFailure } from '../conditions/index.js';
import { requireOptions } from '../errors/requireOptions.js';
import type { Ticket } from '../ticket/index.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { choose } from './bind.js';
import type { CompiledClock, CompiledPolicy, CompiledRow } from './compiledSla.js';
import { runLog } from './runLog.js';
import { compiledOf, type Sla } from './sla.js';
import { ticketRecord, type TicketRecord } from './ticketRecord.js';

/** Options of `selectPolicy`. */
export interface SelectPolicyOptions {
  /** The instant at which to look at the ticket. */
  readonly now: InstantLike;
}

/** A policy or a row that was asked before the one that decided. */
export interface Rejection {
  readonly id: string;
  /** Which of its conditions failed, and on which value. */
  readonly failures: readonly ConditionFailure[];
}

/** What decides about one clock. */
export interface TargetSelection {
  readonly metric: string;
  readonly policyId: string | null;
  readonly targetId: string | null;
  readonly rejectedPolicies: readonly Rejection[];
  readonly rejectedTargets: readonly Rejection[];
}

/** What decides about a ticket, and why not the ones before. */
export interface PolicySelection {
  readonly policyId: string | null;
  readonly rejectedPolicies: readonly Rejection[];
  readonly targets: readonly TargetSelection[];
}

/**
 * Says which policy and which target rows decide about a ticket, and why the earlier ones do not.
 *
 * @param sla - rules compiled by `defineSla`
 * @param ticket - the ticket; its events may come in any order
 * @param options - `now`: the instant at which to look at the ticket
 * @returns the deciding ids, and for each one asked before them the conditions that failed
 * @throws InputError `unknown_option`, `wrong_type`, and what `evaluateSla` throws
 * @example
 * ```ts
 * import { defineSla, selectPolicy } from 'custops';
 *
 * const sla = defineSla(
 *   {
 *     policies: [
 *       { id: 'gold', when: { tier: 'gold' }, calendar: '24x7', targets: [] },
 *       { id: 'rest', calendar: '24x7', targets: [] },
 *     ],
 *   },
 *   { calendars: [] },
 * );
 * const ticket = { id: 't1', tier: 'silver', events: [{ type: 'created', at: 0 }] } as const;
 * const { policyId, rejectedPolicies } = selectPolicy(sla, ticket, { now: 0 });
 * policyId; // => 'rest'
 * rejectedPolicies[0]?.id; // => 'gold'
 * ```
 */
export function selectPolicy(
  sla: Sla,
  ticket: Ticket,
  options: SelectPolicyOptions,
): PolicySelection {
  requireOptions(options, ['now']);
  const rules = compiledOf(sla);
  const { ticket: state } = runLog(sla, ticket, {
    now: toEpochMs(options.now, 'options.now'),
  });
  const record = ticketRecord(state);
  const policy = rules.policies.find(({ when }) => when.test(record));
  return {
    policyId: policy?.id ?? null,
    rejectedPolicies: before(rules.policies, policy, record),
    targets: rules.clocks.map((clock) => targetSelection(clock, record)),
  };
}

function targetSelection(clock: CompiledClock, record: TicketRecord): TargetSelection {
  const { policy, row } = choose(clock, record);
  return {
    metric: clock.id,
    policyId: policy?.id ?? null,
    targetId: row?.id ?? null,
    rejectedPolicies: before(clock.policies, policy, record),
    rejectedTargets: before(policy?.rows.get(clock.id) ?? [], row, record),
  };
}

/** Why those that were asked before the chosen one did not hold; all of them when none did. */
function before(
  asked: readonly (CompiledPolicy | CompiledRow)[],
  chosen: CompiledPolicy | CompiledRow | null | undefined,
  record: TicketRecord,
): Rejection[] {
  const end = chosen ? asked.indexOf(chosen) : asked.length;
  return asked.slice(0, end).map(({ id, when }) => ({ id, failures: when.explain(record) }));
}
