import { conditionTree } from '../../conditions/conditionTree.js';
import type { PolicyConfig, TargetConfig } from '../../sla/index.js';
import { enumerateRecords } from '../witness/enumerateRecords.js';
import { fieldDomains, type FieldDomain, type WitnessRecord } from '../witness/fieldDomains.js';
import { decider, type Decision } from './decider.js';
import { dueAfter, openingsOfWeek } from './dueAfter.js';
import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { FIRST_RESPONSE_SLOWER_THAN_RESOLUTION, URGENT_SLOWER_THAN_HIGH } from './lintKinds.js';

/** Promises that stand in the wrong order: the more urgent, and the first response, come first. */
export function lintSpeeds(context: LintContext): LintFinding[] {
  const { sla } = context.config;
  if (sla === undefined || sla.policies.length === 0) return [];
  const conditions = sla.policies.flatMap(({ when, targets }) => [
    when,
    ...targets.map((row) => row.when),
  ]);
  const trees = conditions.map((when) => conditionTree(when ?? {}));
  const domains = fieldDomains(trees, sla.fields);
  const decide = decider(sla.policies);
  const others = domains.filter(({ field }) => field !== 'priority');
  const priorities = prioritiesOf(domains, sla.fields?.['priority']);
  const found = new Map<string, LintFinding>();
  for (const record of enumerateRecords(others).records) {
    const decisions = priorities.map((priority) => ({
      record: priority === undefined ? record : { ...record, priority },
      decision: decide(priority === undefined ? record : { ...record, priority }),
    }));
    for (const [place, each] of decisions.entries()) {
      keep(found, firstResponse(context, each));
      const next = decisions[place + 1];
      if (next !== undefined) keep(found, slower(context, each, next));
    }
  }
  return [...found.values()];
}

/** One finding a row: the first case that shows it is enough. */
function keep(found: Map<string, LintFinding>, findings: readonly LintFinding[]): void {
  for (const each of findings) {
    const key = `${each.code} ${each.path.join('.')}`;
    if (!found.has(key)) found.set(key, each);
  }
}

interface Case {
  readonly record: WitnessRecord;
  readonly decision: Decision | null;
}

function firstResponse(context: LintContext, { record, decision }: Case): LintFinding[] {
  const first = decision?.rows.get('first_response');
  const last = decision?.rows.get('resolution');
  if (!decision || first === undefined || last === undefined) return [];
  const late = lateStart(context, [decision.policy, first.row], [decision.policy, last.row]);
  if (late === null) return [];
  return [
    finding(FIRST_RESPONSE_SLOWER_THAN_RESOLUTION, first.path, { witness: { record, ...late } }),
  ];
}

/** Compares a priority with the next less urgent one, clock by clock. */
function slower(context: LintContext, urgent: Case, high: Case): LintFinding[] {
  const [a, b] = [urgent.decision, high.decision];
  if (!a || !b) return [];
  return [...a.rows].flatMap(([metric, { row, path }]) => {
    const other = b.rows.get(metric);
    if (other === undefined) return [];
    const late = lateStart(context, [a.policy, row], [b.policy, other.row]);
    if (late === null) return [];
    const witness = { metric, record: urgent.record, lessUrgent: high.record, ...late };
    return [finding(URGENT_SLOWER_THAN_HIGH, path, { witness })];
  });
}

type Row = readonly [policy: PolicyConfig, row: TargetConfig];

/** An arrival for which the first row is due after the second, null when there is none. */
function lateStart(
  context: LintContext,
  [policyA, rowA]: Row,
  [policyB, rowB]: Row,
): { readonly arrivesAt: string; readonly dueAt: string; readonly otherDueAt: string } | null {
  if (policyA === policyB && rowA === rowB) return null;
  for (const start of openingsOfWeek(context, policyA.calendar)) {
    const a = dueAfter(context, { policy: policyA, row: rowA }, start);
    const b = dueAfter(context, { policy: policyB, row: rowB }, start);
    if (typeof a !== 'number' || typeof b !== 'number' || a <= b) continue;
    const text = (at: number): string => new Date(at).toISOString();
    return { arrivesAt: text(start), dueAt: text(a), otherDueAt: text(b) };
  }
  return null;
}

/** The priorities from the most urgent on: as declared, or the numbers that conditions name. */
function prioritiesOf(domains: readonly FieldDomain[], declared: unknown): readonly unknown[] {
  if (Array.isArray(declared)) return declared as readonly unknown[];
  const values = domains.find(({ field }) => field === 'priority')?.values ?? [];
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  // Of texts that nobody put in order, none is known to be the more urgent one.
  return numbers.length > 0 ? numbers : [undefined];
}
