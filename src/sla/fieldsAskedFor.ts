import { compileCondition } from '../conditions/index.js';
import type { TicketChange } from '../ticket/index.js';
import {
  ASSIGNEE_CHANGED,
  CREATED,
  FIELDS_CHANGED,
  GROUP_CHANGED,
  PRIORITY_CHANGED,
  STATUS_CHANGED,
  TAGS_CHANGED,
} from '../ticket/ticketChange.js';
import { EFFECTS, type CompiledClock, type CompiledPolicy } from './compiledSla.js';

/** The changes of a ticket after which another policy, row or calendar may apply. */
export function bindingChanges(policies: readonly CompiledPolicy[]): TicketChange {
  return CREATED | changesOf(bindingFields(policies));
}

/** The changes of a ticket after which a clock may have to pause or resume. */
export function pausingChanges(
  clocks: readonly CompiledClock[],
  policies: readonly CompiledPolicy[],
): TicketChange {
  const rows = policies.flatMap((policy) => [...policy.rows.values()].flat());
  const ofRows = rows.some(({ pauses }) => pauses !== null) ? bindingChanges(policies) : 0;
  const ofClocks = changesOf(clocks.flatMap(({ runWhile }) => runWhile?.fields ?? []));
  return STATUS_CHANGED | ofClocks | ofRows;
}

/** The ticket fields on which the choice of policy, row or calendar depends. */
function bindingFields(policies: readonly CompiledPolicy[]): string[] {
  return policies.flatMap(({ when, rows, calendarByGroup }) => [
    ...when.fields,
    ...(calendarByGroup.size > 0 ? ['group'] : []),
    ...[...rows.values()]
      .flat()
      .flatMap((row) => [
        ...row.when.fields,
        ...(row.within?.unit === 'field' ? [row.within.field] : []),
      ]),
  ]);
}

/** The ticket fields that anything in the rules asks for; a state keeps no others. */
export function fieldsAskedFor(
  clocks: readonly CompiledClock[],
  policies: readonly CompiledPolicy[],
): string[] {
  const ofClocks = clocks.flatMap(({ config, runWhile }) => [
    ...(runWhile?.fields ?? []),
    ...EFFECTS.flatMap((effect) => config[effect] ?? []).flatMap(
      ({ ticket }) => compileCondition(ticket).fields,
    ),
  ]);
  return [...new Set([...bindingFields(policies), ...ofClocks])];
}

const CHANGE_OF: ReadonlyMap<string, TicketChange> = new Map([
  ['status', STATUS_CHANGED],
  ['statusCategory', STATUS_CHANGED],
  ['reason', STATUS_CHANGED],
  ['priority', PRIORITY_CHANGED],
  ['group', GROUP_CHANGED],
  ['assignee', ASSIGNEE_CHANGED],
  ['tags', TAGS_CHANGED],
]);

/** The changes of a ticket that change one of some fields. */
export function changesOf(fields: readonly string[]): TicketChange {
  return fields.reduce((bits, field) => bits | (CHANGE_OF.get(field) ?? FIELDS_CHANGED), 0);
}
