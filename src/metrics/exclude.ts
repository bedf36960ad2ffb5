import { InputError } from '../errors/index.js';
import { INVALID_FACTS } from '../errors/kinds/metrics.js';
import type { Because } from '../errors/index.js';
import type { ClockFactTicket } from './rates/clockFacts.js';

/** Which tickets count once for several. */
export interface DedupeOption {
  /** `parent`: tickets that are a child of another are left out, so that an outage counts once. */
  readonly dedupe?: 'parent';
}

const EXCLUSIONS: ReadonlySet<unknown> = new Set(['merged', 'spam', 'test', 'deleted']);

/** Whether a value is one of the reasons. */
export function isExclusion(value: unknown): boolean {
  return EXCLUSIONS.has(value);
}

/** Why a ticket is left out of a metric; null when it counts. */
export function exclude(
  facts: Pick<ClockFactTicket, 'excluded' | 'parentId'>,
  dedupe: 'parent' | undefined,
): Because | null {
  if ((facts as unknown) === null || typeof facts !== 'object') {
    throw new InputError(INVALID_FACTS, 'item', facts, 'facts of a ticket');
  }
  const { excluded, parentId } = facts;
  if (isExclusion(excluded)) return { code: String(excluded) };
  if (excluded !== null) {
    throw new InputError(INVALID_FACTS, 'item.excluded', excluded, 'null, or why it is excluded');
  }
  if (dedupe === undefined || parentId === null) return null;
  return { code: 'child', detail: { parent: parentId } };
}
