import { alwaysOpen, type Calendar } from '../calendar/index.js';
import { referencedCalendars } from '../calendar/referencedCalendars.js';
import { issue, type Issue } from '../errors/issue.js';
import { DUPLICATE_ID, WRONG_VALUE } from '../errors/kinds/config.js';
import { STATUS_CATEGORIES } from '../ticket/statusCategories.js';
import { checkClocks } from './checkClocks.js';
import { checkPolicy } from './checkPolicy.js';
import { derivedTypes } from './derivedTypes.js';
import type { KnownNames } from './knownNames.js';
import { presets } from './presets.js';
import { rowId } from './rowId.js';
import type { PolicyConfig, SlaConfig, TargetConfig } from './slaConfig.js';
import type { Placed, PolicyList, SoundParts } from './soundParts.js';

/** What a config refers to. */
export interface SlaReferences {
  /** The calendars that policies name by id. `24x7` needs none. */
  readonly calendars: readonly Calendar[];
}

const LISTS: readonly PolicyList[] = ['policies', 'groupPolicies'];

/**
 * Checks what a schema cannot: names, spans, conditions, rows that can never decide.
 *
 * @throws InputError `not_a_calendar` for references that are none
 */
export function checkSla(parts: SoundParts, references: SlaReferences): Issue[] {
  const config = parts.names;
  const { calendars, issues: twins } = referencedCalendars(references);
  const known: KnownNames = {
    config,
    calendarIds: [...new Set([...calendars, alwaysOpen].map(({ id }) => id))],
    clockIds: [...new Set([...presets, ...(config.clocks ?? [])].map(({ id }) => id))],
  };
  const placed = LISTS.flatMap((list) =>
    parts.policies(list).map((policy) => ({
      ...{ policy, list, index: policy.index },
      targets: parts.targets(list, policy),
    })),
  );
  return [
    ...twins,
    ...checkStatuses(config),
    ...checkEventTypes(config),
    ...checkClocks(parts.clocks, config),
    ...checkPolicyIds(placed),
    ...placed.flatMap(({ policy, list, index, targets }) =>
      checkPolicy(policy.part, { known, list, index, targets }),
    ),
  ];
}

/** A status of the library's own that is said to mean another. */
function checkStatuses({ statusCategories: mapped }: SlaConfig): Issue[] {
  return Object.entries(mapped ?? {}).flatMap(([status, category]) => {
    const own = STATUS_CATEGORIES.find((each) => each === status);
    if (own === undefined || own === category) return [];
    const detail = { received: category, expected: own };
    return [issue(WRONG_VALUE, ['statusCategories', status], detail)];
  });
}

/** A type of the host's own that could not be told from one that the replay derives. */
function checkEventTypes({ eventTypes }: SlaConfig): Issue[] {
  return (eventTypes ?? []).flatMap((type, index) => {
    if (!derivedTypes.some((each) => each === type)) return [];
    const expected = `another name than ${derivedTypes.join(', ')}`;
    return [issue(WRONG_VALUE, ['eventTypes', index], { received: type, expected })];
  });
}

/** A policy with the rows of it whose shape is right. */
interface PlacedPolicy {
  readonly policy: Placed<PolicyConfig>;
  readonly list: PolicyList;
  readonly targets: readonly Placed<TargetConfig>[];
}

/** Policies of one id, or of ids that make one name of a target: `a/b` with `c`, `a` with `b/c`. */
function checkPolicyIds(placed: readonly PlacedPolicy[]): Issue[] {
  const policies = new Set<string>();
  const targets = new Set<string>();
  return placed.flatMap(({ policy: { part, index }, list, targets: rows }) => {
    const names = rows.map((row) => `${part.id}/${rowId(row.part, row.index)}`);
    const isTaken = policies.has(part.id) || names.some((name) => targets.has(name));
    policies.add(part.id);
    for (const name of names) targets.add(name);
    return isTaken ? [issue(DUPLICATE_ID, [list, index, 'id'], { received: part.id })] : [];
  });
}
