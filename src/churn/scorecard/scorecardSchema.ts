import * as z from 'zod/mini';
import type {
  ScoreBand,
  ScoreBin,
  ScorecardConfig,
  ScorecardSignal,
  ScoreLine,
  ScoreLogOdds,
} from './scorecardConfig.js';
import type { ValueRange } from './valueRange.js';

const edges = /*#__PURE__*/ (() =>
  ({
    from: z.optional(z.number()),
    above: z.optional(z.number()),
    below: z.optional(z.number()),
    upTo: z.optional(z.number()),
  }) satisfies Record<keyof ValueRange, z.ZodMiniType>)();

const binSchema: z.ZodMiniType<ScoreBin> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    ...edges,
    points: z.number(),
    reason: z.optional(z.string()),
  } satisfies Record<keyof ScoreBin, z.ZodMiniType>),
) as z.ZodMiniType<ScoreBin>;

const lineSchema: z.ZodMiniType<ScoreLine> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    perUnit: z.number(),
    zeroAt: z.optional(z.number()),
    from: z.number(),
    to: z.number(),
    beyond: z.optional(z.enum(['hold', 'extend'])),
  } satisfies Record<keyof ScoreLine, z.ZodMiniType>),
) as z.ZodMiniType<ScoreLine>;

const signalSchema: z.ZodMiniType<ScorecardSignal> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    signal: z.string(),
    bins: z.optional(z.array(binSchema)),
    categories: z.optional(z.record(z.string(), z.optional(z.number()))),
    otherwise: z.optional(z.number()),
    line: z.optional(lineSchema),
    missing: z.union([z.enum(['neutral', 'worst']), z.number()]),
    reason: z.optional(z.string()),
    staleAfter: z.optional(z.string()),
    whenStale: z.optional(z.enum(['keep', 'missing'])),
  } satisfies Record<keyof ScorecardSignal, z.ZodMiniType>),
) as z.ZodMiniType<ScorecardSignal>;

const bandSchema: z.ZodMiniType<ScoreBand> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({ ...edges, id: z.string() } satisfies Record<keyof ScoreBand, z.ZodMiniType>),
) as z.ZodMiniType<ScoreBand>;

/** The shape of the card that `defineScorecard` takes, for hosts that compose or `safeParse`. */
export const scorecardSchema: z.ZodMiniType<ScorecardConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    base: z.optional(z.number()),
    signals: z.array(signalSchema),
    bands: z.array(bandSchema),
    scale: z.optional(z.strictObject({ min: z.number(), max: z.number() })),
    logOdds: z.optional(
      z.strictObject({ atZero: z.number(), perPoint: z.number() } satisfies Record<
        keyof ScoreLogOdds,
        z.ZodMiniType
      >),
    ),
  } satisfies Record<keyof ScorecardConfig, z.ZodMiniType>),
) as z.ZodMiniType<ScorecardConfig>;
