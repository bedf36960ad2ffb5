import { InputError } from '../../errors/inputError.js';
import { NOT_FINITE } from '../../errors/kinds/stats.js';
import { requireList } from '../../errors/requireList.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkShare, type Share } from '../proportions/share.js';

/** How far a rate may stray. */
export interface PChartOptions {
  /** Standard errors from the centre to the limits; 3 by default. */
  readonly sigmas?: number | undefined;
}

/** One period of a chart of rates. */
export interface PChartPoint extends Share {
  /** Null without items, as the limits. */
  readonly rate: number | null;
  /** Held within 0 to 1. */
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  /** The rate is beyond a limit. */
  readonly signal: boolean;
  /** This rate and the seven before it are on one side of the centre. */
  readonly shift: boolean;
}

/** Rates over time with the limits of chance. */
export interface PChart {
  /** The rate of all periods together; null without items. */
  readonly center: number | null;
  readonly n: number;
  readonly points: readonly PChartPoint[];
}

/** So many rates on one side of the centre are a shift. */
const RUN = 8;

/**
 * A control chart of rates: which periods are out of what chance allows for their size?
 *
 * A period without items has no rate and neither ends nor lengthens a run.
 *
 * Source: W. A. Shewhart, Economic Control of Quality of Manufactured Product (1931); the run of
 * eight: Western Electric, Statistical Quality Control Handbook (1956).
 *
 * @param periods - `successes` and `n` of each, in order of time
 * @param options - `sigmas`: 3 by default
 * @returns the centre and for each period its limits and signals
 * @throws InputError `unknown_option`, `invalid_count`, `wrong_type` - naming `periods[2].n`
 * @throws InputError `not_finite` - sigmas is no number above 0
 * @example
 * ```ts
 * import { pChart } from 'custops';
 *
 * const weeks = [188, 185, 190, 140].map((successes) => ({ successes, n: 200 }));
 * pChart(weeks).points.map(({ signal }) => signal); // => [false, false, true, true]
 * ```
 */
export function pChart(periods: readonly Share[], options: PChartOptions = {}): PChart {
  requireList(periods, 'periods');
  periods.forEach((each, index) => {
    checkShare(each, `periods[${index}]`);
  });
  requireOptions(options, ['sigmas']);
  const { sigmas = 3 } = options;
  if (!Number.isFinite(sigmas) || sigmas <= 0) {
    throw new InputError(NOT_FINITE, 'options.sigmas', sigmas, 'a finite number greater than 0');
  }
  const n = periods.reduce((sum, each) => sum + each.n, 0);
  const successes = periods.reduce((sum, each) => sum + each.successes, 0);
  if (n === 0) return { center: null, n, points: periods.map(emptyPoint) };
  const center = successes / n;
  let run = 0;
  const points = periods.map((period): PChartPoint => {
    if (period.n === 0) return emptyPoint(period);
    const rate = period.successes / period.n;
    const width = sigmas * Math.sqrt((center * ((n - successes) / n)) / period.n);
    const [lowerLimit, upperLimit] = [Math.max(0, center - width), Math.min(1, center + width)];
    const side = Math.sign(rate - center);
    run = side === 0 ? 0 : Math.sign(run) === side ? run + side : side;
    return {
      successes: period.successes,
      n: period.n,
      rate,
      lowerLimit,
      upperLimit,
      signal: rate < lowerLimit || rate > upperLimit,
      shift: Math.abs(run) >= RUN,
    };
  });
  return { center, n, points };
}

function emptyPoint({ successes, n }: Share): PChartPoint {
  const nothing = { rate: null, lowerLimit: null, upperLimit: null };
  return { successes, n, ...nothing, signal: false, shift: false };
}
