import { requireList } from '../errors/requireList.js';
import { requireOptions } from '../errors/requireOptions.js';
import type { Ticket } from '../ticket/index.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import type { CycleReading } from './clockReading.js';
import { runLog } from './runLog.js';
import { readState } from './readClocks.js';
import { compiledOf, type Sla } from './sla.js';

/** Options of `compareSla`. */
export interface CompareSlaOptions {
  readonly now: InstantLike;
}

/** What other rules would change for a cycle. */
export type SlaChangeKind =
  'new_breach' | 'breach_avoided' | 'due_earlier' | 'due_later' | 'due_added' | 'due_removed';

/** A cycle that two sets of rules judge differently. */
export interface SlaChange {
  readonly ticketId: string;
  readonly clockId: string;
  /** From 0. */
  readonly cycle: number;
  /** A breach that comes or goes is told as that alone, though it moves the due instant too. */
  readonly kind: SlaChangeKind;
  readonly before: VerdictOnCycle;
  readonly after: VerdictOnCycle;
}

/** How one set of rules judges a cycle, and by which row. */
export interface VerdictOnCycle {
  readonly state: CycleReading['state'];
  readonly policyId: string | null;
  readonly targetId: string | null;
  readonly dueAt: Date | null;
}

/** What other rules would change. */
export interface SlaComparison {
  /** In the order of the tickets, then of the clocks. */
  readonly changes: readonly SlaChange[];
  readonly summary: {
    readonly tickets: number;
    readonly ticketsChanged: number;
    readonly cycles: number;
    readonly breachedBefore: number;
    readonly breachedAfter: number;
    readonly byKind: Readonly<Record<SlaChangeKind, number>>;
  };
}

/**
 * Judges the same tickets by two sets of rules and says what differs, for each with the rows
 * that decided.
 *
 * Clocks that both name are compared, cycle by cycle.
 *
 * @param a - the rules in force
 * @param b - the rules in question
 * @param tickets - the tickets
 * @param options - `now`: the instant at which both judge
 * @returns every change, and the counts
 * @throws InputError `unknown_option`, `wrong_type`, and what `evaluateSla` throws
 */
export function compareSla(
  a: Sla,
  b: Sla,
  tickets: readonly Ticket[],
  options: CompareSlaOptions,
): SlaComparison {
  requireOptions(options, ['now']);
  compiledOf(a);
  compiledOf(b);
  requireList(tickets, 'tickets');
  const now = toEpochMs(options.now, 'options.now');
  const shared = a.clockIds.filter((id) => b.clockIds.includes(id));
  const byKind = {
    new_breach: 0,
    breach_avoided: 0,
    due_earlier: 0,
    due_later: 0,
    due_added: 0,
    due_removed: 0,
  };
  const changes: SlaChange[] = [];
  const summary = {
    tickets: tickets.length,
    ticketsChanged: 0,
    cycles: 0,
    breachedBefore: 0,
    breachedAfter: 0,
    byKind,
  };
  for (const ticket of tickets) {
    const count = changes.length;
    const before = clocksOf(a, ticket, now);
    const after = clocksOf(b, ticket, now);
    for (const clockId of shared) {
      const was = before[clockId]?.cycles ?? [];
      const is = after[clockId]?.cycles ?? [];
      for (let cycle = 0; cycle < Math.max(was.length, is.length); cycle++) {
        summary.cycles++;
        if (was[cycle]?.state === 'breached') summary.breachedBefore++;
        if (is[cycle]?.state === 'breached') summary.breachedAfter++;
        const kind = changeOf(was[cycle], is[cycle]);
        if (kind === null) continue;
        byKind[kind]++;
        const verdicts = { before: verdictOf(was[cycle]), after: verdictOf(is[cycle]) };
        changes.push({ ticketId: ticket.id, clockId, cycle, kind, ...verdicts });
      }
    }
    if (changes.length > count) summary.ticketsChanged++;
  }
  return { changes, summary };
}

function clocksOf(sla: Sla, ticket: Ticket, now: number): ReturnType<typeof readState>['clocks'] {
  return readState(sla, runLog(sla, ticket, { now }), { now, anomalies: [] }).clocks;
}

function changeOf(
  was: CycleReading | undefined,
  is: CycleReading | undefined,
): SlaChangeKind | null {
  const breachedBefore = was?.state === 'breached';
  const breachedAfter = is?.state === 'breached';
  if (breachedBefore !== breachedAfter) return breachedAfter ? 'new_breach' : 'breach_avoided';
  const dueBefore = was?.dueAt ?? null;
  const dueAfter = is?.dueAt ?? null;
  if (dueBefore === null || dueAfter === null) {
    if (dueBefore === dueAfter) return null;
    return dueBefore === null ? 'due_added' : 'due_removed';
  }
  if (dueAfter.getTime() === dueBefore.getTime()) return null;
  return dueAfter < dueBefore ? 'due_earlier' : 'due_later';
}

function verdictOf(cycle: CycleReading | undefined): VerdictOnCycle {
  const { state = 'inactive', policyId = null, targetId = null, dueAt = null } = cycle ?? {};
  return { state, policyId, targetId, dueAt };
}
