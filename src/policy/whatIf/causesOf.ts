import type { PolicyConfig, SlaChange } from '../../sla/index.js';
import { presentEntries } from '../../ticket/ownEntry.js';
import { nameOfCalendar, operandsOf } from '../defineCalendars.js';
import type { PolicyChange } from '../diff/policyChange.js';
import type { PolicySet } from '../policySet.js';

/** Two sets and what differs between them. */
export interface ComparedSets {
  readonly before: PolicySet;
  readonly after: PolicySet;
  readonly differences: readonly PolicyChange[];
}

/**
 * The differences between two sets that may have changed a verdict: in the policies that decided,
 * before and after, in rows of the same clock, in the calendars that they count in, and in what all
 * policies share.
 */
export function causesOf(change: SlaChange, sets: ComparedSets): readonly PolicyChange[] {
  const ids = new Set([change.before.policyId, change.after.policyId]);
  const policies = [...policiesOf(sets.before), ...policiesOf(sets.after)].filter(({ id }) =>
    ids.has(id),
  );
  const calendars = calendarsOf(policies, sets);
  return sets.differences.filter((each) => {
    const [part, list] = each.path;
    if (part === 'calendars') return calendars.has(String(each.names[1]));
    if (part !== 'sla') return false;
    if (list !== 'policies' && list !== 'groupPolicies') return true;
    return concerns(each, { ids, clockId: change.clockId, sets });
  });
}

/** The calendars in which policies count, and all from which these are made. */
function calendarsOf(
  policies: readonly PolicyConfig[],
  { before, after }: ComparedSets,
): ReadonlySet<string> {
  const configs = [...before.config.calendars, ...after.config.calendars];
  const found = new Set(
    policies.flatMap(({ calendar, calendarByGroup }) => [
      calendar,
      ...presentEntries(calendarByGroup).map(([, id]) => id),
    ]),
  );
  // A set hands out what is added while it is walked: each calendar is visited once.
  for (const name of found) {
    for (const config of configs.filter((each) => nameOfCalendar(each) === name)) {
      for (const operand of operandsOf(config)) found.add(operand);
    }
  }
  return found;
}

interface Concern {
  readonly ids: ReadonlySet<string | null>;
  readonly clockId: string;
  readonly sets: ComparedSets;
}

/** Whether a difference among policies touches one that decided, or the order of all. */
function concerns({ path, kind }: PolicyChange, { ids, clockId, sets }: Concern): boolean {
  const [, list, index, key, row] = path;
  if (typeof index !== 'number') return true;
  const side = kind === 'removed' ? sets.before : sets.after;
  const policy = side.config.sla?.[list as 'policies']?.[index];
  // A policy that came or went may have taken the ticket from another one.
  if (key === undefined) return true;
  if (policy === undefined || !ids.has(policy.id)) return false;
  return key !== 'targets' || typeof row !== 'number' || policy.targets[row]?.metric === clockId;
}

function policiesOf({ config: { sla } }: PolicySet): readonly PolicyConfig[] {
  return [...(sla?.policies ?? []), ...(sla?.groupPolicies ?? [])];
}
