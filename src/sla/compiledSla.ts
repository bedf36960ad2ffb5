import type { Calendar } from '../calendar/index.js';
import type { CompiledCondition } from '../conditions/index.js';
import type { MutableTicketState, TicketChange, TicketOptions } from '../ticket/index.js';
import type { TicketRules } from '../ticket/ticketRules.js';
import type { ClockConfig, OnReopen } from './clockConfig.js';
import type { DerivedType } from './derivedTypes.js';
import type { SwitchName } from './switches.js';
import type { TargetConfig } from './slaConfig.js';

/** A trigger, ready to be asked. */
export interface CompiledTrigger {
  /** One bit per role; every bit when any will do. */
  readonly roles: number;
  readonly where: CompiledCondition | null;
  readonly ticket: CompiledCondition | null;
  /** The switch that lets it through, and the clock whose row sets it. */
  readonly switch: { readonly name: SwitchName; readonly is: boolean; readonly of: string } | null;
}

/** What a trigger does to its clock, in the order in which effects of one event apply. */
export const EFFECTS = ['cancel', 'stop', 'startAfter', 'reset', 'start'] as const;
/** One of `EFFECTS`. */
export type Effect = (typeof EFFECTS)[number];

/** A trigger with its clock and what it does there. */
export interface ClockEffect {
  readonly clock: CompiledClock;
  readonly effect: Effect;
  readonly trigger: CompiledTrigger;
  /** The event type it waits for. */
  readonly type: string;
}

/** The effects of one kind of event: those that end cycles come before those that start them. */
export interface EffectsOfType {
  readonly ending: readonly ClockEffect[];
  readonly starting: readonly ClockEffect[];
}

/** The effects of each kind of event, looked up by its type. */
export interface EffectTables {
  /** Of events that bring about no derived type. */
  readonly effects: ReadonlyMap<string, EffectsOfType>;
  /**
   * Of events that bring one about. Their own effects and the derived ones stand together, so that
   * the order of effects holds across the two; under `''` the derived ones stand alone.
   */
  readonly derivedEffects: Readonly<Record<DerivedType, ReadonlyMap<string, EffectsOfType>>>;
}

/** Tells whether a clock stands still in the ticket's present status. */
export type PauseTest = (
  ticket: Pick<MutableTicketState, 'status' | 'category' | 'reason'>,
) => boolean;

/** A clock, ready to run. */
export interface CompiledClock {
  readonly id: string;
  /** Its place among the clocks of the rules. */
  readonly index: number;
  /** Whether the group policies decide for it. */
  readonly ofGroups: boolean;
  readonly config: ClockConfig;
  readonly pauses: PauseTest | null;
  readonly runWhile: CompiledCondition | null;
  readonly onReopen: OnReopen;
  /** A reopening later than this after the stop begins a new cycle. */
  readonly reopenWithinMs: number | null;
  /** Which list of policies decides for it. */
  readonly policies: readonly CompiledPolicy[];
}

/** A warning: at a share of the target, or so long before due. */
export type WarningRule =
  | { readonly id: string; readonly percent: number }
  | { readonly id: string; readonly beforeMs: number };

/** A target row, ready to bind. */
export interface CompiledRow {
  readonly id: string;
  readonly config: TargetConfig;
  readonly when: CompiledCondition;
  readonly within: CompiledWithin | null;
  readonly elapsed: boolean;
  readonly pauses: PauseTest | null;
  readonly reopenWithinMs: number | null;
  readonly warnings: readonly WarningRule[];
}

/** A target before a ticket is known. */
export type CompiledWithin =
  | { readonly unit: 'ms'; readonly ms: number }
  | { readonly unit: 'business_days' | 'calendar_days'; readonly days: number; readonly at: string }
  | { readonly unit: 'field'; readonly field: string };

/** A policy, ready to bind. */
export interface CompiledPolicy {
  readonly id: string;
  readonly when: CompiledCondition;
  readonly calendarId: string;
  readonly calendarByGroup: ReadonlyMap<string, string>;
  readonly receivedAfter: string | null;
  readonly rows: ReadonlyMap<string, readonly CompiledRow[]>;
}

/** Everything that the clocks need, worked out once. */
export interface CompiledSla {
  readonly clocks: readonly CompiledClock[];
  readonly clockById: ReadonlyMap<string, CompiledClock>;
  readonly effects: EffectTables['effects'];
  readonly derivedEffects: EffectTables['derivedEffects'];
  readonly policies: readonly CompiledPolicy[];
  readonly groupPolicies: readonly CompiledPolicy[];
  readonly rowById: ReadonlyMap<string, CompiledRow>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly ticketRules: TicketRules;
  readonly ticketOptions: TicketOptions;
  /** Whether some row takes its target from a field of the ticket. */
  readonly hasNegotiatedDates: boolean;
  /** The changes of a ticket that touch any field that something in the rules asks for. */
  readonly askedChanges: TicketChange;
  /** The changes of a ticket after which another policy, row or calendar may apply. */
  readonly bindingChanges: TicketChange;
  /** The changes of a ticket after which a clock may have to pause or resume. */
  readonly pausingChanges: TicketChange;
}
