import { quantileSorted } from '../../stats/index.js';
import { hasRanges, type FitSignal } from './fitSignal.js';
import type { Cell } from './fitRows.js';
import { levelNames, rangeNames, rangeOf } from './levels.js';

/** What the values of one level say about churn. */
export interface LevelEvidence {
  /** The value of a category, the name of a range (`5-12` holds 12, not 5); null for missing values. */
  readonly level: string | null;
  readonly n: number;
  /** How many of them churned. */
  readonly events: number;
  /** ln(share of the churners ÷ share of the others): above 0 is riskier than the average. */
  readonly woe: number;
  /** What the level adds to the signal's information value. */
  readonly informationValue: number;
}

/** What a signal says about churn, alone. */
export interface SignalEvidence {
  readonly signal: string;
  readonly n: number;
  /** Σ (share of churners − share of others) × weight of evidence; 0 says nothing. */
  readonly informationValue: number;
  /** Where ranges end, for signals that count. */
  readonly edges: readonly number[] | null;
  /** Ranges in ascending order, values by code point, missing values last. */
  readonly levels: readonly LevelEvidence[];
}

/** A signal's cells as places in its levels. */
export interface Levelled {
  readonly names: readonly (string | null)[];
  readonly edges: readonly number[] | null;
  readonly places: Int32Array;
}

/** Cuts a signal into levels; numbers without edges at their quintiles. */
export function levelled(signal: FitSignal, cells: readonly Cell[]): Levelled {
  const edges =
    signal.edges ??
    (signal.as === 'number' ? quintiles(cells as readonly (number | null)[]) : null);
  const counts = hasRanges(signal) || signal.as === 'number';
  const known = counts && edges ? rangeNames(edges) : levelNames(cells);
  const placeOf = new Map(known.map((name, place) => [name, place]));
  const hasMissing = cells.some((cell) => cell === null);
  const places = Int32Array.from(cells, (cell) => {
    if (cell === null) return known.length;
    return counts && edges ? rangeOf(edges, cell as number) : (placeOf.get(String(cell)) ?? 0);
  });
  return { names: hasMissing ? [...known, null] : known, edges: counts ? edges : null, places };
}

/** Distinct, and none at the greatest value, above which there would be nothing. */
function quintiles(cells: readonly (number | null)[]): number[] {
  const sorted = cells.filter((cell) => cell !== null).sort((a, b) => a - b);
  const cuts = [0.2, 0.4, 0.6, 0.8].map((p) => quantileSorted(sorted, p) ?? 0);
  const inside = [...new Set(cuts)].filter((cut) => cut < (sorted.at(-1) ?? 0));
  return inside.length > 0 ? inside : [sorted.at(-1) ?? 0];
}

/** The evidence of each level of a signal. `smoothing` is added to both counts of every level. */
export function evidenceOf(
  { signal }: FitSignal,
  { names, edges, places }: Levelled,
  { churned, smoothing }: { readonly churned: Uint8Array; readonly smoothing: number },
): SignalEvidence {
  const counts = names.map(() => ({ n: 0, events: 0 }));
  places.forEach((place, i) => {
    const count = counts[place];
    if (count === undefined) return;
    count.n += 1;
    count.events += churned[i] ?? 0;
  });
  const churners = counts.reduce((sum, { events }) => sum + events, 0);
  const events = churners + smoothing * names.length;
  const others = places.length - churners + smoothing * names.length;
  const levels = counts.map((count, i): LevelEvidence => {
    const ofEvents = (count.events + smoothing) / events;
    const ofOthers = (count.n - count.events + smoothing) / others;
    const woe = Math.log(ofEvents / ofOthers);
    return {
      level: names[i] ?? null,
      ...count,
      woe,
      informationValue: (ofEvents - ofOthers) * woe,
    };
  });
  const informationValue = levels.reduce((sum, level) => sum + level.informationValue, 0);
  return { signal, n: places.length, informationValue, edges, levels };
}
