import { alwaysOpen, type Calendar } from '../calendar/index.js';
import { issue, type Issue } from '../errors/issue.js';
import { DUPLICATE_ID } from '../errors/kinds/config.js';
import { checkClocks } from './checkClocks.js';
import { checkPolicy } from './checkPolicy.js';
import type { KnownNames } from './knownNames.js';
import { presets } from './presets.js';
import type { PolicyConfig, SlaConfig } from './slaConfig.js';

/** What a config refers to. */
export interface SlaReferences {
  /** The calendars that policies name by id. `24x7` needs none. */
  readonly calendars: readonly Calendar[];
}

/** Checks what a schema cannot: names, spans, conditions, rows that can never decide. */
export function checkSla(config: SlaConfig, references: SlaReferences): Issue[] {
  const known: KnownNames = {
    config,
    calendarIds: [...references.calendars.map(({ id }) => id), alwaysOpen.id],
    clockIds: [...new Set([...presets, ...(config.clocks ?? [])].map(({ id }) => id))],
  };
  const lists = (['policies', 'groupPolicies'] as const).flatMap((list) =>
    (config[list] ?? []).map((policy, index) => ({ policy, list, index })),
  );
  return [
    ...checkClocks(config),
    ...duplicatePolicies(lists),
    ...lists.flatMap(({ policy, list, index }) =>
      checkPolicy(policy, { known, path: [list, index], ofGroups: list === 'groupPolicies' }),
    ),
  ];
}

function duplicatePolicies(
  lists: readonly {
    readonly policy: PolicyConfig;
    readonly list: string;
    readonly index: number;
  }[],
): Issue[] {
  const seen = new Set<string>();
  return lists.flatMap(({ policy: { id }, list, index }) => {
    if (seen.has(id)) return [issue(DUPLICATE_ID, [list, index, 'id'], { received: id })];
    seen.add(id);
    return [];
  });
}
