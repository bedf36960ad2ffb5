import { InputError } from '../../errors/index.js';
import { DUPLICATE_ID } from '../../errors/kinds/config.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { checkChoice } from '../../metrics/checkChoice.js';
import type { Word } from '../../sla/index.js';

/** How a field of the rows enters a model. */
export interface FitSignal {
  /** The field's name, which becomes the signal's on the card. */
  readonly signal: string;
  /**
   * `number`: a line. `category`: points for each value. `bins`: points for each range between
   * `edges`. `woe`: one weight on the weight of evidence of its values, or of the ranges between
   * `edges`.
   */
  readonly as: Word<'number' | 'category' | 'bins' | 'woe'>;
  /** Ascending; a value on an edge belongs to the range below it. */
  readonly edges?: readonly number[];
  /** The author's reason, which the card takes over. */
  readonly reason?: string;
}

/** Which rows are churners: a field that is true or 1, or one that is some value. */
export type FitTarget = string | { readonly field: string; readonly is: string | number | boolean };

/** Whether a signal is cut into ranges. */
export function hasRanges({ as, edges }: FitSignal): boolean {
  return as === 'bins' || (as === 'woe' && edges !== undefined);
}

/** Refuses signals that are none, of one name, or without the edges that they need. */
export function checkFitSignals(signals: readonly FitSignal[]): void {
  requireList(signals, 'options.signals', 'a list of signals');
  if (signals.length === 0) {
    throw new InputError(INVALID_OPTION, 'options.signals', signals, 'at least one signal');
  }
  const seen = new Set<string>();
  for (const [index, each] of signals.entries()) {
    const at = `options.signals[${index}]`;
    requireObject(each, at, 'a signal');
    if (typeof each.signal !== 'string') {
      throw new InputError(INVALID_OPTION, `${at}.signal`, each.signal, 'the name of a field');
    }
    if (seen.has(each.signal)) throw new InputError(DUPLICATE_ID, `${at}.signal`, each.signal);
    seen.add(each.signal);
    checkChoice(each.as, `signals[${index}].as`, ['number', 'category', 'bins', 'woe']);
    if (each.edges !== undefined || each.as === 'bins') checkEdges(each.edges, `${at}.edges`);
    if (each.reason !== undefined && typeof each.reason !== 'string') {
      throw new InputError(INVALID_OPTION, `${at}.reason`, each.reason, 'a text');
    }
  }
}

function checkEdges(edges: readonly number[] | undefined, argument: string): void {
  const isRight =
    Array.isArray(edges) &&
    edges.length > 0 &&
    (edges as unknown[]).every((edge) => Number.isFinite(edge)) &&
    edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number));
  if (isRight) return;
  throw new InputError(INVALID_OPTION, argument, edges, 'numbers in ascending order');
}
