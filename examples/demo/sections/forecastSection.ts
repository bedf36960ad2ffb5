import { calibration, type CalibrationBin } from '../../measures/calibration.js';
import type { ForecastTrials } from '../../measures/forecastTrials.js';
import { count, instantText, percent } from '../report/formatting.js';
import type { Block, Cell, Column, Section } from '../report/report.js';

interface ForecastOptions {
  readonly title: string;
  /** The instant that parts history from test, epoch ms. */
  readonly split: number;
  readonly timeZone: string;
  /** How many tickets the history holds. */
  readonly historyTickets: number;
}

/** Forecasts of breaches beside what came of them, by tenths of the forecasts. */
export function forecastSection(
  asked: ForecastTrials,
  { title, split, timeZone, historyTickets }: ForecastOptions,
): Section {
  const running = calibration(asked.trials.filter(({ paused }) => !paused));
  const paused = calibration(asked.trials.filter((trial) => trial.paused));
  const totals = [
    ['running', running.overall],
    ['paused', paused.overall],
    ['all', calibration(asked.trials).overall],
  ] as const;
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `The log is split at ${instantText(split, timeZone)}. History are the ` +
          `${count(historyTickets)} incidents opened by then, as they stood then: those still ` +
          'open count as open (Kaplan–Meier, by priority). Test are the ' +
          `${count(asked.tickets)} opened later, each asked once, at a share of the way from its ` +
          'opening to its due time; the shares are spread evenly and do not depend on the incident.',
      },
      {
        kind: 'paragraph',
        text:
          `Forecasts: ${count(asked.trials.length)}. None for ${count(asked.over)} that were over ` +
          `or had breached when asked, ${count(asked.thinHistory)} with too thin a history, ` +
          `${count(asked.neverDue)} without a due time.`,
      },
      {
        kind: 'table',
        table: {
          caption: 'tenths of the forecasts for running clocks',
          columns: COLUMNS,
          rows: [
            ...running.deciles.map((bin, at) => [String(at + 1), ...cellsOf(bin)]),
            ...totals.flatMap(([name, bin]) => (bin === null ? [] : [[name, ...cellsOf(bin)]])),
          ],
          empty: 'There was nothing to forecast.',
        },
      },
      ...(paused.overall === null ? [] : [paragraph(pausedText(paused.overall))]),
      ...(running.brier === null || running.brierOfShare === null
        ? []
        : [paragraph(scoreText(running.brier, running.brierOfShare))]),
    ],
  };
}

const number = (title: string): Column => ({ title, numeric: true });
const COLUMNS: readonly Column[] = [
  { title: 'tenth' },
  number('n'),
  number('forecast from'),
  number('to'),
  number('mean forecast'),
  number('breached'),
  number('actual share'),
  number('95 % interval'),
];

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function cellsOf({ lowest, highest, predicted, actual }: CalibrationBin): Cell[] {
  return [
    count(actual.n),
    percent(lowest),
    percent(highest),
    { text: percent(predicted), share: predicted },
    count(actual.numerator),
    { text: percent(actual.value), share: actual.value ?? 0 },
    `${percent(actual.low)} to ${percent(actual.high)}`,
  ];
}

/** Time alone cannot know what a pause means; the figures show what that costs. */
function pausedText({ predicted, actual }: CalibrationBin): string {
  return (
    `A paused clock is forecast as if it ran: ${percent(predicted)} on average for ` +
    `${count(actual.n)} of them, of which ${percent(actual.value)} breached. Read the forecast of ` +
    'a paused clock as what threatens if it resumes now.'
  );
}

function scoreText(brier: number, brierOfShare: number): string {
  return (
    `Mean squared error of the forecasts for running clocks (Brier score): ${brier.toFixed(3)}; ` +
    `of one who knew the share that breached and said it of each: ${brierOfShare.toFixed(3)}. ` +
    'Less is better.'
  );
}
