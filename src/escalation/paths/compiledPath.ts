import type { AuthorityLimit } from './escalationPolicyConfig.js';
import type { Lookup } from './lookup.js';
import type { PathClock } from './pathClock.js';

/** When a level of a scheduled policy is told, in ms. */
export type CompiledWhen =
  | { readonly from: 'open'; readonly ms: number }
  /** Negative before due. */
  | { readonly from: 'due'; readonly ms: number }
  | { readonly from: 'share'; readonly percent: number }
  | { readonly from: 'warning'; readonly id: string };

/** A level, compiled. */
export interface CompiledLevel {
  readonly id: string;
  readonly owner: string;
  readonly targets: readonly Lookup[];
  /** All targets together. */
  readonly everybody: Lookup;
  readonly isRing: boolean;
  readonly ifEmpty: 'owner' | 'skip' | 'wait';
  /** Infinity when the path never moves on from here by itself. */
  readonly afterMs: number;
  /** Infinity when there are no reminders. */
  readonly renotifyMs: number;
  readonly renotifyMax: number;
  readonly when: CompiledWhen;
  readonly authorityLimit: AuthorityLimit | null;
}

/** A policy, compiled. */
export interface CompiledPath {
  readonly id: string;
  readonly levels: readonly CompiledLevel[];
  readonly repeat: number;
  readonly repeatEveryMs: number;
  readonly isScheduled: boolean;
  readonly stopsOnAck: boolean;
  /** Infinity when an acknowledgement holds for ever. */
  readonly ackTimeoutMs: number;
  readonly clock: PathClock;
  readonly fallback: Lookup;
  /** Whoever the first level reaches: what the policy stands for as a target of another. */
  readonly first: Lookup;
}
