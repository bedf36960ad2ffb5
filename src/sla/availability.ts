import { InputError } from '../errors/index.js';
import { REVERSED_SPAN } from '../errors/kinds/sla.js';
import { requireList } from '../errors/requireList.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOptions } from '../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../time/index.js';

/** A stretch of time, half-open. */
export interface Span {
  readonly from: InstantLike;
  readonly to: InstantLike;
}

/** Options of `availability`. */
export interface AvailabilityOptions {
  /** The time that is judged; a month of a zone is given by its two edges. */
  readonly period: Span;
  /** Planned maintenance and other stretches that the contract leaves out. */
  readonly exclude?: readonly Span[];
}

/** How much of a period a service was there. */
export interface Availability {
  /** Share of the judged time without outage, 0 to 1; null when all of it is left out. */
  readonly value: number | null;
  /** The period less what is left out. */
  readonly agreedMs: number;
  /** Outage within the agreed time; overlapping outages count once. */
  readonly downMs: number;
  readonly excludedMs: number;
  /** How many outages touched the agreed time. */
  readonly n: number;
}

/**
 * How much of a period a service was available, planned maintenance left out of both sides.
 *
 * @param outages - when it was not, in any order, overlapping or not; parts outside the period
 *   do not count
 * @param options - `period`: the judged time; `exclude`: what the contract leaves out
 * @returns the share with the ms behind it
 * @throws InputError `unknown_option`, `reversed_span`, `invalid_instant`,
 *   `instant_without_offset`, `instant_out_of_range`, `wrong_type`, naming `outages[2].to`
 * @example
 * ```ts
 * import { availability } from 'custops';
 *
 * const period = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' };
 * const outages = [{ from: '2026-03-01T10:00:00Z', to: '2026-03-01T12:00:00Z' }];
 * const exclude = [{ from: '2026-03-01T11:00:00Z', to: '2026-03-01T15:00:00Z' }];
 * availability(outages, { period, exclude }).downMs; // => 3600000
 * ```
 */
export function availability(outages: readonly Span[], options: AvailabilityOptions): Availability {
  requireList(outages, 'outages');
  requireOptions(options, ['exclude', 'period']);
  const { period, exclude = [] } = options;
  requireList(exclude, 'options.exclude');
  const [from, to] = edges(period, 'options.period');
  const left = merged(
    exclude.map((span, index) => edges(span, `options.exclude[${index}]`)),
    from,
    to,
  );
  const agreed = subtract([[from, to]], left);
  const each = outages.map((span, index) => merged([edges(span, `outages[${index}]`)], from, to));
  const down = subtract(merged(each.flat(), from, to), left);
  const agreedMs = lengthOf(agreed);
  const downMs = lengthOf(down);
  return {
    value: agreedMs === 0 ? null : (agreedMs - downMs) / agreedMs,
    agreedMs,
    downMs,
    excludedMs: lengthOf(left),
    n: each.filter((parts) => lengthOf(subtract(parts, left)) > 0).length,
  };
}

type Edges = readonly [number, number];

function edges(stretch: Span, argument: string): Edges {
  requireObject(stretch, argument, 'an object with from and to');
  const { from, to } = stretch;
  const span = [toEpochMs(from, `${argument}.from`), toEpochMs(to, `${argument}.to`)] as const;
  if (span[1] < span[0]) throw new InputError(REVERSED_SPAN, argument, { from, to });
  return span;
}

/** Spans cut to a frame, in order, overlapping ones joined. */
function merged(spans: readonly Edges[], low: number, high: number): Edges[] {
  const sorted = spans
    .map(([from, to]): Edges => [Math.max(from, low), Math.min(to, high)])
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b);
  const result: Edges[] = [];
  for (const [from, to] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1])
      result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

/** What is left of merged spans without other merged spans. */
function subtract(spans: readonly Edges[], without: readonly Edges[]): Edges[] {
  const result: Edges[] = [];
  let next = 0;
  for (const [from, to] of spans) {
    let at = from;
    for (let hole = without[next]; hole !== undefined && hole[0] < to; hole = without[++next]) {
      if (hole[0] > at) result.push([at, hole[0]]);
      at = Math.max(at, hole[1]);
      // It may reach into the next span as well.
      if (hole[1] > to) break;
    }
    if (at < to) result.push([at, to]);
  }
  return result;
}

function lengthOf(spans: readonly Edges[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}
