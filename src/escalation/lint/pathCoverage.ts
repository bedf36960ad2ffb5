import { requireOptions } from '../../errors/requireOptions.js';
import type { InstantLike } from '../../time/index.js';
import { pathOf, type EscalationPolicy } from '../paths/escalationPolicy.js';
import { forEachStretch, joinTo, msOf, readHorizon, type Stretch } from './stretches.js';

/** Options of `pathCoverage`: the horizon, its end not included. */
export interface PathCoverageOptions {
  readonly from: InstantLike;
  readonly to: InstantLike;
}

/** A stretch of time, half-open. */
export interface CoverageSpan {
  readonly from: Date;
  readonly to: Date;
  readonly ms: number;
}

/** How a level covers the horizon. */
export interface LevelCoverage {
  readonly levelId: string;
  /** How long the level is the first that reaches somebody. */
  readonly firstMs: number;
  /** How long it reaches somebody at all. */
  readonly coveredMs: number;
  /** When it reaches nobody. */
  readonly gaps: readonly CoverageSpan[];
}

/** Who would be reached when. */
export interface PathCoverage {
  readonly levels: readonly LevelCoverage[];
  /** When no level reaches anybody. */
  readonly nobody: readonly CoverageSpan[];
  readonly nobodyMs: number;
  /** Tile the horizon: the first level that reaches somebody, null for none. */
  readonly first: readonly (CoverageSpan & { readonly levelId: string | null })[];
}

/**
 * For each minute of a horizon the first level that reaches somebody, exact by the edges of the
 * schedules.
 *
 * A named person counts as reached at any time. An owner who stands in for an empty level
 * (`ifEmpty`) does not fill its gap, and neither does the fallback.
 *
 * @param policy - compiled by `defineEscalationPolicy`
 * @param options - `from` and `to`, which is not included
 * @returns gaps and lengths of each level, the stretches that nobody covers, and a tiling of the
 *   horizon by first level
 * @throws InputError `unknown_option`, `not_an_escalation_policy`, `reversed_span`, `wrong_type`,
 *   `too_many_steps` for a horizon with over 50000 edges, and those of instants
 * @example
 * ```ts
 * import { defineDirectory, defineEscalationPolicy, pathCoverage } from 'custops';
 *
 * const directory = defineDirectory({ people: [{ id: 'ana' }] }, { calendars: [] });
 * const levels = [{ id: 'first', owner: 'ana', targets: [{ user: 'ana' }] }];
 * const policy = defineEscalationPolicy({ id: 'support', levels }, { directory, schedules: [], calendars: [] });
 *
 * const coverage = pathCoverage(policy, { from: '2026-04-06T00:00Z', to: '2026-04-13T00:00Z' });
 * coverage.nobodyMs; // => 0
 * coverage.levels[0]?.firstMs; // => 604_800_000
 * ```
 */
export function pathCoverage(policy: EscalationPolicy, options: PathCoverageOptions): PathCoverage {
  const { levels } = pathOf(policy);
  requireOptions(options, ['from', 'to']);
  const horizon = readHorizon(options, 'options');
  const gaps = levels.map((): Stretch[] => []);
  const firstMs = levels.map(() => 0);
  const nobody: Stretch[] = [];
  const first: { level: number; stretch: Stretch }[] = [];
  const lookups = levels.map(({ everybody }) => everybody);
  forEachStretch(lookups, horizon, (stretch, covered) => {
    for (const [level, list] of gaps.entries()) if (!covered[level]) joinTo(list, stretch);
    const level = covered.indexOf(true);
    if (level < 0) joinTo(nobody, stretch);
    else firstMs[level]! += stretch.to - stretch.from;
    const last = first[first.length - 1];
    if (last?.level === level) last.stretch = { from: last.stretch.from, to: stretch.to };
    else first.push({ level, stretch });
  });
  return {
    levels: levels.map(({ id }, level) => ({
      levelId: id,
      firstMs: firstMs[level]!,
      coveredMs: horizon.to - horizon.from - msOf(gaps[level]!),
      gaps: gaps[level]!.map(spanOf),
    })),
    nobody: nobody.map(spanOf),
    nobodyMs: msOf(nobody),
    first: first.map(({ level, stretch }) => ({
      ...spanOf(stretch),
      levelId: levels[level]?.id ?? null,
    })),
  };
}

function spanOf({ from, to }: Stretch): CoverageSpan {
  return { from: new Date(from), to: new Date(to), ms: to - from };
}
