import type {
  ScoreBand,
  ScoreBin,
  ScorecardConfig,
  ScorecardSignal,
  ScoreLine,
} from '../../churn/index.js';
import { presentEntries } from '../../ticket/ownEntry.js';
import { markdownCell } from './markdownCell.js';
import { markdownTable } from './markdownTable.js';

/** What makes a customer's score, as lines of Markdown. */
export function describeScorecards(scorecards: readonly ScorecardConfig[]): string[] {
  return scorecards.flatMap(({ id, base = 0, signals, bands, scale }) => [
    `### ${markdownCell(id)}`,
    '',
    `Everybody begins with ${pointsText(base)}.${scale === undefined ? '' : ` Scores go from ${scale.min} to ${scale.max}.`}`,
    '',
    ...markdownTable(
      ['signal', 'points', 'when it is missing', 'no older than'],
      signals.map((each) => [
        each.signal.replaceAll('_', ' '),
        signalText(each),
        missingText(each),
        staleText(each),
      ]),
    ),
    '',
    ...markdownTable(
      ['band', 'score'],
      bands.map((band) => [band.id, rangeText(band)]),
    ),
    '',
  ]);
}

function signalText({ bins, categories, otherwise, line }: ScorecardSignal): string {
  if (line !== undefined) return lineText(line);
  const named: readonly (readonly [string, number])[] =
    bins?.map((bin) => [rangeText(bin), bin.points] as const) ?? presentEntries(categories);
  const rest: readonly (readonly [string, number])[] =
    otherwise === undefined ? [] : [['anything else', otherwise]];
  return [...named, ...rest].map(([value, points]) => `${value}: ${points}`).join('; ');
}

function lineText({ perUnit, zeroAt = 0, from, to, beyond }: ScoreLine): string {
  const outside = beyond === 'extend' ? 'going on beyond' : 'held beyond';
  return `${perUnit} for each 1 above ${zeroAt}, from ${from} to ${to}, ${outside}`;
}

function rangeText({ from, above, below, upTo }: ScoreBand | ScoreBin): string {
  const parts = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
    ...(upTo === undefined ? [] : [`up to ${upTo}`]),
  ];
  return parts.length === 0 ? 'any' : parts.join(', ');
}

function missingText({ missing }: ScorecardSignal): string {
  if (missing === 'neutral') return 'half-way between least and most';
  return missing === 'worst' ? 'the most' : pointsText(Number(missing));
}

function staleText({ staleAfter, whenStale }: ScorecardSignal): string {
  if (staleAfter === undefined) return 'any age';
  return whenStale === 'missing'
    ? `${staleAfter}, else missing`
    : `${staleAfter}, else named as old`;
}

function pointsText(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}
