import type { SilentCode } from './readLayer.js';

/** A turn that decided. */
export interface TurnReason {
  readonly code: 'turn';
  /** The layer's id. */
  readonly layer: string;
  /** Handoffs since the anchor, negative before it. */
  readonly turn: number;
  readonly people: readonly string[];
  /** When the turn passes on, its window closes or its layer ends; null when it never does. */
  readonly untilAt: Date | null;
}

/** An override that decided. */
export interface OverrideReason {
  readonly code: 'set' | 'add' | 'remove' | 'replace';
  /** Its place in the config's list. */
  readonly override: number;
  readonly id: string | null;
  /** Whom it put on call. */
  readonly people: readonly string[];
  /** Whom it took off; null when it took off nobody in particular. */
  readonly instead: string | null;
  readonly untilAt: Date;
}

/** Why a layer covered nobody; told when nobody is on call. */
export interface SilentReason {
  readonly code: SilentCode;
  readonly layer: string;
  /** When that changes; null when it never does. */
  readonly untilAt: Date | null;
}

/** What decided who is on call, told apart by `code`. */
export type OnCallReason = TurnReason | OverrideReason | SilentReason;

/** Who is on call. */
export interface OnCallAnswer {
  /** In order, without repeats; empty when nobody is. */
  readonly people: readonly string[];
  /** The first later instant at which other people are on call; null: not in the next 400 days. */
  readonly untilAt: Date | null;
  /** The turns and overrides that decided; when nobody is on call, why each layer covers nobody. */
  readonly because: readonly OnCallReason[];
}
