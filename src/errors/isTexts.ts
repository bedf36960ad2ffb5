import { isListOf } from './isListOf.js';

/** Whether a value is a list of texts, without a gap. */
export function isTexts(value: unknown): value is string[] {
  return isListOf(value, (each) => typeof each === 'string');
}
