import { compileCondition } from '../../conditions/index.js';
import { EFFECTS, type CompiledSla } from '../compiledSla.js';
import type { ClockTrigger } from '../clockConfig.js';

/** What rules ask of tickets and their events. */
export interface AskedOfTickets {
  /** Attributes for which there has to be a column. */
  readonly attributes: readonly string[];
  /** Keys of events on which triggers have conditions. */
  readonly keys: readonly string[];
  /** Types of events that trigger something. */
  readonly types: readonly string[];
}

/** Attributes that a ticket need not begin with. */
const OPTIONAL: ReadonlySet<string> = new Set([
  ...['status', 'statusCategory', 'reason', 'priority', 'group', 'assignee'],
]);

/** Works out what rules ask of tickets. */
export function askedOfTickets(sla: CompiledSla): AskedOfTickets {
  const triggers = triggersOf(sla);
  const types = triggers.map(({ type }) => type);
  const keep = [
    ...(sla.ticketRules.keep ?? []),
    ...(types.includes('tags_changed') ? ['tags'] : []),
  ];
  return {
    attributes: distinct(keep.filter((name) => !OPTIONAL.has(name))),
    keys: distinct(triggers.flatMap(({ where }) => compileCondition(where).fields)),
    types: distinct(types),
  };
}

/** The triggers of all clocks. */
export function triggersOf({ clocks }: CompiledSla): ClockTrigger[] {
  return clocks.flatMap(({ config }) => EFFECTS.flatMap((effect) => config[effect] ?? []));
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
