import type { ScoreBand, ScorecardConfig } from '../../churn/index.js';
import { lowerEdge, upperEdge } from '../../churn/scorecard/valueRange.js';
import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { SCALE_NOT_USED, SIGNAL_WITHOUT_WEIGHT, UNREACHABLE_BAND } from './lintKinds.js';
import { pointsOf, reachableScores, whole, type ScoreStretch } from './reachableScores.js';

type Path = readonly (string | number)[];

/** Bands, weights and scales that do not fit one another. */
export function lintScorecards({ config }: LintContext): LintFinding[] {
  return (config.scorecards ?? []).flatMap((card, index) => {
    const path = ['scorecards', index];
    const scores = reachableScores(card);
    const [range = { least: 0, most: 0 }] = whole(scores);
    return [
      ...withoutWeight(card, path),
      ...card.bands.flatMap((band, place) => {
        if (scores.some((stretch) => meets(stretch, band))) return [];
        const witness = { band: band.id, least: range.least, most: range.most };
        return [finding(UNREACHABLE_BAND, [...path, 'bands', place], { witness })];
      }),
      ...unusedScale(card, { path, range }),
    ];
  });
}

function withoutWeight({ signals }: ScorecardConfig, path: Path): LintFinding[] {
  return signals.flatMap((signal, place) => {
    const points = pointsOf(signal);
    const [only] = points;
    if (points.length !== 1 || only === undefined || only.least !== only.most) return [];
    const witness = { signal: signal.signal, points: only.least };
    return [finding(SIGNAL_WITHOUT_WEIGHT, [...path, 'signals', place], { witness })];
  });
}

/** Whether some score of a stretch lies in a band. */
function meets({ least, most }: ScoreStretch, band: ScoreBand): boolean {
  const lower = lowerEdge(band);
  const upper = upperEdge(band);
  const isAbove = lower === null || most > lower.at || (most === lower.at && lower.isInside);
  const isBelow = upper === null || least < upper.at || (least === upper.at && upper.isInside);
  return isAbove && isBelow;
}

function unusedScale(
  { scale }: ScorecardConfig,
  { path, range }: { readonly path: Path; readonly range: ScoreStretch },
): LintFinding[] {
  if (scale === undefined || (range.least <= scale.min && range.most >= scale.max)) return [];
  const witness = { min: scale.min, max: scale.max, least: range.least, most: range.most };
  const expected = `from ${range.least} to ${range.most}`;
  const detail = { severity: 'info', received: scale, expected, witness } as const;
  return [finding(SCALE_NOT_USED, [...path, 'scale'], detail)];
}
