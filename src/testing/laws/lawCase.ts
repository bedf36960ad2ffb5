import type { Ticket } from '../../ticket/index.js';

/** What a law is tried with; each law takes what it needs of it. */
export interface LawCase {
  /** Epoch ms. */
  readonly at: number;
  /** A span of open or real time, at least 1. */
  readonly ms: number;
  /** Another span, at least 1. */
  readonly laterMs: number;
  readonly ticket: Ticket;
}
