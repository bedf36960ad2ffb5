import { enumerateRecords } from '../witness/enumerateRecords.js';
import { fieldDomains, type FieldDomain, type WitnessRecord } from '../witness/fieldDomains.js';
import { arrivalsOfWeek } from './arrivalsOfWeek.js';
import { conditionTrees } from './conditionTrees.js';
import { decider, type DecidingRow, type DecidingRows } from './decider.js';
import { dueAfter } from './dueAfter.js';
import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { FIRST_RESPONSE_SLOWER_THAN_RESOLUTION, URGENT_SLOWER_THAN_HIGH } from './lintKinds.js';

/** Promises that stand in the wrong order: the more urgent, and the first response, come first. */
export function lintSpeeds(context: LintContext): LintFinding[] {
  const { sla } = context.config;
  if (sla === undefined || sla.policies.length === 0) return [];
  const domains = fieldDomains(conditionTrees(sla.policies), sla.fields);
  const decide = decider(sla.policies);
  const others = domains.filter(({ field }) => field !== 'priority');
  const priorities = prioritiesOf(domains, sla.fields?.['priority']);
  const compare = comparer(context);
  const found = new Map<string, LintFinding>();
  const isNew = firstOfItsRows();
  for (const other of enumerateRecords(others).records) {
    const cases = priorities.map((priority): Case => {
      const record = priority === undefined ? other : { ...other, priority };
      return { record, rows: decide(record) };
    });
    if (!isNew(cases)) continue;
    for (const [place, each] of cases.entries()) {
      keep(found, firstResponse(compare, each));
      for (const next of cases.slice(place + 1)) keep(found, slower(compare, each, next));
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
  readonly rows: DecidingRows;
}

/** Tells the first cases that some rows decide: records are many, and what holds for rows holds once. */
function firstOfItsRows(): (cases: readonly Case[]) => boolean {
  const numbers = new Map<DecidingRow, number>();
  const numberOf = (row: DecidingRow): number => {
    const number = numbers.get(row) ?? numbers.size;
    numbers.set(row, number);
    return number;
  };
  const seen = new Set<string>();
  return (cases) => {
    const text = cases.map(({ rows }) => Array.from(rows.values(), numberOf).join()).join(';');
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  };
}

function firstResponse(compare: Compare, { record, rows }: Case): LintFinding[] {
  const first = rows.get('first_response');
  const last = rows.get('resolution');
  if (first === undefined || last === undefined) return [];
  const late = compare(first, last);
  if (late === null) return [];
  return [
    finding(FIRST_RESPONSE_SLOWER_THAN_RESOLUTION, first.path, { witness: { record, ...late } }),
  ];
}

/** Compares a priority with a less urgent one, clock by clock. */
function slower(compare: Compare, urgent: Case, lessUrgent: Case): LintFinding[] {
  return [...urgent.rows].flatMap(([metric, row]) => {
    const other = lessUrgent.rows.get(metric);
    const late = other === undefined ? null : compare(row, other);
    if (late === null) return [];
    const witness = { metric, record: urgent.record, lessUrgent: lessUrgent.record, ...late };
    return [finding(URGENT_SLOWER_THAN_HIGH, row.path, { witness })];
  });
}

/** An arrival for which one row is due after another one, as texts. */
interface LateStart {
  readonly arrivesAt: string;
  readonly dueAt: string;
  readonly otherDueAt: string;
}

type Compare = (row: DecidingRow, other: DecidingRow) => LateStart | null;

/** Compares rows, each pair once: records are many, pairs of rows few. */
function comparer(context: LintContext): Compare {
  const known = new Map<DecidingRow, Map<DecidingRow, LateStart | null>>();
  return (row, other) => {
    const own = known.get(row) ?? new Map<DecidingRow, LateStart | null>();
    known.set(row, own);
    const before = own.get(other);
    if (before !== undefined) return before;
    const late = row === other ? null : lateStart(context, row, other);
    own.set(other, late);
    return late;
  };
}

/** An arrival for which the first row is due after the second, null when there is none. */
function lateStart(context: LintContext, row: DecidingRow, other: DecidingRow): LateStart | null {
  const calendars = [...new Set([row.policy.calendar, other.policy.calendar])];
  for (const start of calendars.flatMap((id) => arrivalsOfWeek(context, id))) {
    const due = dueAfter(context, row, start);
    const otherDue = dueAfter(context, other, start);
    if (typeof due !== 'number' || typeof otherDue !== 'number' || due <= otherDue) continue;
    const text = (at: number): string => new Date(at).toISOString();
    return { arrivesAt: text(start), dueAt: text(due), otherDueAt: text(otherDue) };
  }
  return null;
}

/** The priorities from the most urgent on: as declared, or ranks from 1, or a lesser named one, on. */
function prioritiesOf(domains: readonly FieldDomain[], declared: unknown): readonly unknown[] {
  if (Array.isArray(declared)) return declared as readonly unknown[];
  const values = domains.find(({ field }) => field === 'priority')?.values ?? [];
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  // A domain has one below the least that is named, and halves between neighbours: no rank is those.
  const first = Math.min(1, ...numbers.slice(1, 2));
  const ranks = numbers.filter((value, i) => {
    const isHalf = numbers[i - 1] === value - 0.5 && numbers[i + 1] === value + 0.5;
    return value >= first && (Number.isInteger(value) || !isHalf);
  });
  // Of texts that nobody put in order, none is known to be the more urgent one.
  return ranks.length > 0 ? ranks : [undefined];
}
