import { checkConfidence } from '../checkConfidence.js';
import { checkChoice } from '../checkChoice.js';
import type { DedupeOption } from '../exclude.js';
import { checkOnInvalid, type OnInvalid } from '../onInvalid.js';

/** What every rate over facts of tickets can be asked. */
export interface FactRateOptions extends DedupeOption {
  /** Of the interval, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
  /** Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** The keys of `FactRateOptions`. */
export const FACT_RATE_OPTIONS = ['confidence', 'dedupe', 'onInvalid'] as const;

/** Checks what was given and fills in the rest. */
export function factRateOptions(options: FactRateOptions): {
  readonly confidence: number;
  readonly onInvalid: OnInvalid;
} {
  const { confidence = 0.95, onInvalid = 'throw', dedupe = 'parent' } = options;
  checkConfidence(confidence);
  checkOnInvalid(onInvalid);
  checkChoice(dedupe, 'dedupe', ['parent']);
  return { confidence, onInvalid };
}
