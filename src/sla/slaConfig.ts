import type { Condition, FieldDeclarations } from '../conditions/index.js';
import type { StatusCategory } from '../ticket/index.js';
import type { DurationLike } from '../time/index.js';
import type { ClockConfig, OnReopen, PauseOn } from './clockConfig.js';
import type { Switches } from './switches.js';
import type { Word } from './word.js';

/** How long a target allows: a duration, business or calendar days, a date on the ticket. */
export type Within =
  | DurationLike
  | { readonly businessDays: number; readonly at?: string }
  | { readonly calendarDays: number; readonly at: string }
  | {
      /** Name of the ticket's field that holds the due instant. */
      readonly field: string;
    };

/** A target row: which clock, for which tickets, how long. */
export interface TargetConfig extends Switches {
  /** Default: the metric and the row's place, `resolution[2]`. Answers put the policy before it: `gold/resolution[2]`. */
  readonly id?: string;
  /** A preset or a clock of one's own. */
  readonly metric: string;
  /** Default: every ticket of the policy. The first row of a metric that matches wins. */
  readonly when?: Condition;
  /** Null measures without a target. */
  readonly within: Within | null;
  /** `business` counts the calendar's open time, `elapsed` every hour. Default: `business`. */
  readonly time?: Word<'business' | 'elapsed'>;
  /** Shares of the target (`75%`) or spans before due (`30m`). */
  readonly warnAt?: readonly string[];
  /** Replaces the statuses that pause the clock. An empty list pauses in none. */
  readonly pauseOn?: PauseOn;
  /** Replaces what the clock does when a solved ticket is opened again. */
  readonly onReopen?: Word<OnReopen>;
  /** Replaces the clock's `reopenWithin`: a reopening later than this begins a new cycle. */
  readonly reopenWithin?: string;
  /** What the target of a merge takes over: nothing, or the source's first contact as its start. Default: `cancel`. */
  readonly onMerge?: Word<'cancel' | 'carry_earliest'>;
  /**
   * `carry` keeps what has elapsed, `restart` begins a new cycle, `freeze` keeps the first target.
   * Of two rows the one in force before the change says. Default: `carry`.
   */
  readonly onTargetChange?: Word<'carry' | 'restart' | 'freeze'>;
  /** When a change finds the new target exceeded: `at_change` breaches then, `back_dated` when it was reached. Default: `at_change`. */
  readonly retroactiveBreach?: Word<'at_change' | 'back_dated'>;
  /** Which end of a closed stretch is due when a target runs out exactly at closing. Default: `close`. */
  readonly edge?: Word<'close' | 'next_open'>;
}

/** A policy: the tickets it is for, the calendar it counts in, its targets. */
export interface PolicyConfig {
  /** By which answers name it. */
  readonly id: string;
  /** Default: every ticket. The first policy that matches wins. */
  readonly when?: Condition;
  /** Id of one of the calendars. */
  readonly calendar: string;
  /** Calendars of groups that keep other hours. */
  readonly calendarByGroup?: Readonly<Record<string, string | undefined>>;
  /** Business-day targets: what arrives later is received on the next business day. */
  readonly receivedAfter?: string;
  /** The rows of the table, in order. */
  readonly targets: readonly TargetConfig[];
}

/** The rules of a service level agreement, as plain JSON. */
export interface SlaConfig {
  /** Declared fields; conditions may then name no others. */
  readonly fields?: FieldDeclarations;
  /** Clocks of one's own; one with a preset's id replaces the preset. */
  readonly clocks?: readonly ClockConfig[];
  /** The host's own status names and what they mean. */
  readonly statusCategories?: Readonly<Record<string, Word<StatusCategory>>>;
  /** Event types of the host's own, which `clocks` may use. */
  readonly eventTypes?: readonly string[];
  /** In order: the first that matches decides. */
  readonly policies: readonly PolicyConfig[];
  /** The same for `group_ownership`, which has its own list. */
  readonly groupPolicies?: readonly PolicyConfig[];
}

/** The clocks that a config names, as a type. */
export type ClockIds<C extends SlaConfig> =
  | C['policies'][number]['targets'][number]['metric']
  | (C extends { readonly clocks: readonly { readonly id: infer Id extends string }[] }
      ? Id
      : never)
  | (C extends {
      readonly groupPolicies: readonly {
        readonly targets: readonly { readonly metric: infer M extends string }[];
      }[];
    }
      ? M
      : never);
