import type { Condition, FieldDeclarations } from '../../conditions/index.js';
import type { Word } from '../../sla/index.js';

/** A span of real time: text such as `30m`, or ms. */
export type RoutingSpan = string | number;

/**
 * What comes first in a queue. Further criteria follow until none is left but the id.
 *
 * - `priority`: effective priority, due instant (none last), age
 * - `due`: due instant, effective priority, age
 * - `slack`: whole minutes to the due instant less the effort, effective priority, age
 * - `breachedFirst`: what is due by now, then as `priority`
 * - `timeCredit`: waiting time plus the credit of the priority, due instant, age
 * - `fifo`: age
 */
export type QueueOrder = 'priority' | 'due' | 'slack' | 'breachedFirst' | 'timeCredit' | 'fifo';

/**
 * Who of those that can take an item gets it. Ties go on to the criteria that follow, then to the id.
 *
 * - `leastLoaded`: the lowest share of capacity in use, then longest idle
 * - `mostSpare`: the most capacity free, then longest idle
 * - `longestIdle`: the earliest last assignment, then load
 * - `roundRobin`: the next one in the listed order
 * - `weighted`: turns in proportion to the agents' weights
 * - `bestSkill`: the highest levels in the skills that are needed, then load, then longest idle
 * - `tightestFit`: the lowest levels in all skills, then load, then longest idle
 */
export type AssignmentStrategy =
  | 'leastLoaded'
  | 'mostSpare'
  | 'longestIdle'
  | 'roundRobin'
  | 'weighted'
  | 'bestSkill'
  | 'tightestFit';

/**
 * What an item's owner is worth.
 *
 * - `prefer`: the owner gets it when able to take it, else anybody
 * - `hold`: as `prefer`, and kept back for at most `holdFor` while the owner is only busy
 * - `require`: the owner or nobody
 * - `ignore`: nothing
 */
export type OwnerRule = 'prefer' | 'hold' | 'require' | 'ignore';

/** Demands that fall away when an item has waited long enough. All steps that are reached apply. */
export interface RelaxStep {
  /** How long the item must have waited. */
  readonly after: RoutingSpan;
  /** Skill → the level that is then enough; a higher one than was asked changes nothing. */
  readonly lower?: Readonly<Record<string, number>> | undefined;
  /** Skills that are then not asked for. */
  readonly drop?: readonly string[] | undefined;
  /** Whether the language is then not asked for. */
  readonly dropLanguage?: boolean | undefined;
}

/** Further queues whose agents may take an item that has waited long enough. */
export interface OverflowStep {
  /** How long the item must have waited. */
  readonly after: RoutingSpan;
  /** The queues that are then asked too. */
  readonly queues: readonly string[];
}

/** A skill that an item asks for. */
export interface SkillDemand {
  /** Its name, as agents have it. */
  readonly skill: string;
  /** The lowest level that will do. Default: 1. */
  readonly level?: number | undefined;
}

/** A rule that puts items into a queue. */
export interface QueueRule {
  /** By which answers name it. */
  readonly id: string;
  /** Which items; every item when it is left out. */
  readonly when?: Condition | undefined;
  /** The queue into which it puts them. */
  readonly queue: string;
  /** What the rule asks of an item that does not say so itself. */
  readonly skills?: readonly SkillDemand[] | undefined;
  readonly relax?: readonly RelaxStep[] | undefined;
  readonly overflow?: readonly OverflowStep[] | undefined;
}

/** One step towards 1 for each full `every` of waiting. */
export interface PriorityAgeing {
  /** The waiting time that is worth one step. */
  readonly every: RoutingSpan;
  /** Ageing lifts nothing past this priority. Default: 1. */
  readonly notAbove?: number | undefined;
}

/** A routing policy, plain JSON. `{}` is one: every key has a default. */
export interface RoutingConfig {
  /** The fields that conditions of rules may test; without them any field. */
  readonly fields?: FieldDeclarations | undefined;
  /** The least urgent priority. Default: 5. */
  readonly levels?: number | undefined;
  /** Impact → urgency → priority, for items without a priority of their own. */
  readonly matrix?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  /** Tier → steps towards 1; a negative number lowers. */
  readonly tierBump?: Readonly<Record<string, number>> | undefined;
  readonly ageing?: PriorityAgeing | undefined;
  /** Default: `priority`. */
  readonly order?: Word<QueueOrder> | undefined;
  /** Priority → the waiting time that it is worth, under the order `timeCredit`. */
  readonly credit?: Readonly<Record<string, RoutingSpan>> | undefined;
  /** Rules for items without a queue of their own; the first that matches decides. */
  readonly rules?: readonly QueueRule[] | undefined;
  /** Default: `leastLoaded`. */
  readonly strategy?: Word<AssignmentStrategy> | undefined;
  /** Default: `prefer`. */
  readonly owner?: Word<OwnerRule> | undefined;
  /** How long an item is kept back for a busy owner; under `hold` it must be there. */
  readonly holdFor?: RoutingSpan | undefined;
  /** Channel → the capacity that one of its items takes. Default: 1. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /** The skills that items, agents and rules may name; without them any. */
  readonly skills?: readonly string[] | undefined;
}
