import { alwaysOpen } from '../calendar/index.js';
import { toEpochMs } from '../time/index.js';
import { isInstant } from '../time/isInstant.js';
import type { CompiledClock, CompiledPolicy, CompiledRow, CompiledWithin } from './compiledSla.js';
import type { Binding } from './cycle.js';
import type { DueRule } from './dueRule.js';
import type { TicketRecord } from './ticketRecord.js';

/** The first policy of a list whose condition holds. */
export function matchingPolicy(
  policies: readonly CompiledPolicy[],
  record: TicketRecord,
): CompiledPolicy | null {
  for (const policy of policies) if (policy.when.test(record)) return policy;
  return null;
}

/** The first row of a clock whose condition holds. */
export function matchingRow(
  policy: CompiledPolicy,
  clockId: string,
  record: TicketRecord,
): CompiledRow | null {
  for (const row of policy.rows.get(clockId) ?? []) if (row.when.test(record)) return row;
  return null;
}

/** The row that decides about a clock, with its policy; both null when none applies. */
export interface Choice {
  readonly policy: CompiledPolicy | null;
  readonly row: CompiledRow | null;
}

/** Chooses policy and row of a clock for a ticket as it is. */
export function choose(clock: CompiledClock, record: TicketRecord): Choice {
  const policy = matchingPolicy(clock.policies, record);
  return { policy, row: policy && matchingRow(policy, clock.id, record) };
}

/** Works out what a choice means for a cycle that starts, or started, at an instant. */
export function bind(choice: Choice, record: TicketRecord, startedAt: number): Binding {
  const { policy, row } = choice;
  return {
    policyId: policy?.id ?? null,
    targetId: row?.id ?? null,
    calendarId: calendarIdOf(choice, record),
    rule: row?.within ? ruleOf(row.within, { choice, record, startedAt }) : null,
  };
}

function calendarIdOf({ policy, row }: Choice, record: TicketRecord): string {
  if (policy === null || row?.elapsed === true) return alwaysOpen.id;
  const group = record['group'];
  const ofGroup = typeof group === 'string' ? policy.calendarByGroup.get(group) : undefined;
  return ofGroup ?? policy.calendarId;
}

interface RuleContext {
  readonly choice: Choice;
  readonly record: TicketRecord;
  readonly startedAt: number;
}

function ruleOf(within: CompiledWithin, context: RuleContext): DueRule | null {
  const { policy, row } = context.choice;
  switch (within.unit) {
    case 'ms':
      return {
        unit: 'ms',
        ms: within.ms,
        edge: row?.config.edge === 'next_open' ? 'next_open' : 'close',
      };
    case 'business_days':
    case 'calendar_days':
      return {
        unit: within.unit,
        days: within.days,
        at: within.at,
        receivedAfter: policy?.receivedAfter ?? null,
        from: context.startedAt,
      };
    case 'field':
      return instantRule(context.record[within.field]);
    default:
      return within satisfies never;
  }
}

/** A negotiated date that is missing, or is no instant, is no target; the log's review says so. */
function instantRule(value: unknown): DueRule | null {
  return isInstant(value) ? { unit: 'instant', at: toEpochMs(value) } : null;
}
