/** Where an incident stands on its path. `paused` is told beside it. */
export type OpenStatus = 'triggered' | 'acknowledged' | 'exhausted' | 'unreachable' | 'resolved';

/**
 * An incident on its path between two steps, as plain JSON without the policy. Instants are epoch
 * ms, spans ms.
 */
export interface EscalationState {
  readonly policyId: string;
  readonly incidentId: string | null;
  readonly openedAt: number;
  /** The opening, or the latest reopening. */
  readonly startedAt: number;
  readonly status: OpenStatus;
  readonly paused: boolean;
  /** When `status` or `paused` changed last. */
  readonly changedAt: number;
  /** The latest instant that was handed in. */
  readonly at: number;
  /** Place of the level that was entered last, −1 before the first. */
  readonly level: number;
  readonly cycle: number;
  /** The one delay that counts: since the level was entered, or since the acknowledgement. */
  readonly delay: {
    /** From when it counts now; of no meaning while paused. */
    readonly from: number;
    /** What had counted before that. */
    readonly doneMs: number;
  };
  /** Reminders of this entry so far. */
  readonly reminders: number;
  /** Who was told at this entry. */
  readonly told: readonly string[];
  /** When the first level was entered in this pass by itself; null when the pass began by hand. */
  readonly passAt: number | null;
  /** Whether the path has come to its end: an acknowledgement sets nothing going that ran out. */
  readonly ended: boolean;
  /** Why the first level will be entered, while it waits for an opening. */
  readonly opening: 'entered' | 'reopened';
  /** Where the ring of each round-robin level stands. */
  readonly cursors: Readonly<Record<string, number>>;
  readonly due: DueInstants;
  /** Of each level of a scheduled policy; empty for a sequential one. */
  readonly times: readonly LevelTimes[];
}

/** What is known of the SLA clock. */
export interface DueInstants {
  /** Since when this is known: no level can be told before. */
  readonly knownAt: number;
  readonly dueAt: number | null;
  readonly warnings: Readonly<Record<string, number | null>>;
}

/** How far a level of a scheduled policy is. */
export interface LevelTimes {
  /** How many of its times are over, told or missed. */
  readonly over: number;
  /** Whether it was told at least once. */
  readonly told: boolean;
}

/** A state at work. */
export type MutableState = { -readonly [Key in keyof EscalationState]: EscalationState[Key] };
