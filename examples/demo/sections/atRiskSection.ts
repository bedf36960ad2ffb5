import type { BreachForecast, ClockReading } from 'custops';
import type { TicketClock } from '../evaluateTickets.js';
import { count, instantText, officeTime, percent } from '../report/formatting.js';
import type { Section } from '../report/report.js';
import type { TargetText } from '../targetTexts.js';
import type { TicketColumns } from './ticketColumns.js';

const SHOWN = 12;
const RISKY_PERCENT = 75;

interface AtRiskOptions {
  readonly title: string;
  readonly columns: TicketColumns;
  /** Epoch ms. */
  readonly now: number;
  readonly timeZone: string;
  readonly targetText: TargetText;
  /** How likely a clock is to breach; no column without it. */
  readonly forecastOf?: (clock: ClockReading) => BreachForecast;
}

/** Running clocks that have used most of their target, the soonest due first. */
export function atRiskSection(
  clocks: readonly TicketClock[],
  { title, columns, now, timeZone, targetText, forecastOf }: AtRiskOptions,
): Section {
  const risky = clocks.filter(isAtRisk).sort((a, b) => dueMs(a) - dueMs(b));
  const running = clocks.filter(({ clock }) => clock.state === 'running').length;
  const late = clocks.filter(({ clock }) => clock.active && clock.state === 'breached').length;
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `As of ${instantText(now, timeZone)}: of ${count(running)} clocks that run towards a ` +
          `due time, ${count(risky.length)} have a warning out or ${RISKY_PERCENT} % of their ` +
          `target used. ${count(late)} more are past due and still open.`,
      },
      {
        kind: 'table',
        table: {
          columns: [
            ...columns.columns,
            { title: `due (${timeZone})` },
            { title: 'target', numeric: true },
            { title: 'left', numeric: true },
            { title: 'used', numeric: true },
            ...(forecastOf === undefined ? [] : [{ title: 'forecast', numeric: true }]),
          ],
          rows: risky
            .slice(0, SHOWN)
            .map((item) => [
              ...columns.cells(item),
              instantText(item.clock.dueAt, timeZone),
              targetText(item.clock),
              officeTime(item.clock.remainingMs),
              item.clock.percent === null ? '–' : `${Math.floor(item.clock.percent)} %`,
              ...(forecastOf === undefined ? [] : [percent(forecastOf(item.clock).probability)]),
            ]),
          empty: 'Nothing is at risk.',
        },
      },
      ...(risky.length > SHOWN
        ? [{ kind: 'paragraph', text: `And ${count(risky.length - SHOWN)} more.` } as const]
        : []),
    ],
  };
}

function isAtRisk({ clock }: TicketClock): boolean {
  if (clock.state !== 'running' || clock.dueAt === null) return false;
  return (clock.percent ?? 0) >= RISKY_PERCENT || clock.warnings.some(({ reached }) => reached);
}

function dueMs({ clock }: TicketClock): number {
  return clock.dueAt?.getTime() ?? Infinity;
}
