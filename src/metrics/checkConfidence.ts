import { InputError } from '../errors/index.js';
import { INVALID_OPTION } from '../errors/kinds/metrics.js';

/** Refuses a confidence that is no share: 95 is not 0.95. */
export function checkConfidence(confidence: unknown): void {
  if (typeof confidence === 'number' && confidence > 0 && confidence < 1) return;
  throw new InputError(
    INVALID_OPTION,
    'options.confidence',
    confidence,
    'between 0 and 1, as 0.95',
  );
}
