import {
  describeExplanation,
  explainClock,
  timelineSvg,
  type Calendar,
  type ClockExplanation,
  type Sla,
} from 'custops';
import type { TicketClock } from '../evaluateTickets.js';
import { count, instantText, officeTime } from '../report/formatting.js';
import type { Section } from '../report/report.js';
import type { TargetText } from '../targetTexts.js';
import { clockName } from './ticketColumns.js';

const CANDIDATES = 400;
const LONGEST = 24;
/** Fits the page's column; on a phone it scrolls. */
const PICTURE_WIDTH = 900;

interface ExplainedOptions {
  /** Epoch ms. */
  readonly now: number;
  /** The ticket is told in the zone of the calendar that counted it. */
  readonly calendars: readonly Calendar[];
  readonly targetText: TargetText;
}

/** One breach, every second of it: in words, and as a picture with the ticket's other clocks. */
export function explainedSection(
  sla: Sla,
  breaches: readonly TicketClock[],
  { now, calendars, targetText }: ExplainedOptions,
): Section {
  const chosen = mostTelling(sla, breaches, now);
  if (chosen === undefined) {
    return {
      title: 'One breach explained',
      blocks: [{ kind: 'paragraph', text: 'No clock breached.' }],
    };
  }
  const { item, explanation, why } = chosen;
  const { ticket, clocks } = item.of;
  const timeZone = zoneOf(explanation, calendars);
  const explanations = clocks.map((clock) =>
    clock === item.clock ? explanation : explainClock(sla, ticket, clock.metric, { now }),
  );
  return {
    title: `One breach explained: ${clockName(item.clock.metric)} of ${ticket.id}`,
    blocks: [
      { kind: 'paragraph', text: why },
      { kind: 'paragraph', text: summaryOf(explanation, { timeZone, targetText }) },
      {
        kind: 'lines',
        lines: describeExplanation(explanation, { timeZone }).trimEnd().split('\n'),
      },
      {
        kind: 'picture',
        svg: timelineSvg(explanations, { timeZone, title: ticket.id, width: PICTURE_WIDTH }),
      },
    ],
  };
}

interface Told {
  readonly item: TicketClock;
  readonly explanation: ClockExplanation;
}

/** Among the worst breaches the one whose story has most to it and still fits on a page. */
function mostTelling(
  sla: Sla,
  breaches: readonly TicketClock[],
  now: number,
): (Told & { readonly why: string }) | undefined {
  const told = breaches.slice(0, CANDIDATES).map((item): Told => {
    const { ticket } = item.of;
    return { item, explanation: explainClock(sla, ticket, item.clock.metric, { now }) };
  });
  const short = told.filter(({ explanation }) => explanation.segments.length <= LONGEST);
  const chosen = (short.length > 0 ? short : told).sort((a, b) => kinds(b) - kinds(a))[0];
  return chosen && { ...chosen, why: whyOf(chosen, told.length, breaches.length) };
}

function whyOf(chosen: Told, looked: number, all: number): string {
  const among = looked < all ? `the ${count(looked)} worst breaches` : `all ${count(all)} breaches`;
  const short =
    chosen.explanation.segments.length <= LONGEST
      ? ` in a story short enough to print (at most ${LONGEST} stretches)`
      : '';
  return (
    `Picked for its story: among ${among} it has the most kinds of stretches (${kinds(chosen)})` +
    `${short}; of several such it is the worst.`
  );
}

function kinds({ explanation }: Told): number {
  return new Set(explanation.segments.map(({ kind }) => kind)).size;
}

function zoneOf({ segments }: ClockExplanation, calendars: readonly Calendar[]): string {
  const id = segments.find(({ kind }) => kind === 'counted')?.calendarId;
  return calendars.find((calendar) => calendar.id === id)?.timeZone ?? 'UTC';
}

function summaryOf(
  { reading, segments, marks }: ClockExplanation,
  { timeZone, targetText }: { readonly timeZone: string; readonly targetText: TargetText },
): string {
  const counted = segments
    .filter(({ kind }) => kind === 'counted')
    .reduce((sum, { ms }) => sum + ms, 0);
  const changed = marks.some(({ kind }) => kind === 'target_changed');
  const asOf = changed ? ' by the target in force at the end; it changed on the way' : '';
  return (
    `Policy ${reading.policyId ?? '–'} allows ${targetText(reading)}${asOf}. Started ` +
    `${instantText(reading.startedAt, timeZone)}, due ${instantText(reading.dueAt, timeZone)}, ` +
    `${officeTime(reading.overshootMs)} beyond. The counted stretches add up to ` +
    `${officeTime(counted)}, the clock says ${officeTime(reading.elapsedMs)}. All times are ` +
    `those of ${timeZone}.`
  );
}
