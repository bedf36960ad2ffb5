import type { Because } from '../errors/index.js';
import { requireOptions } from '../errors/requireOptions.js';
import { formatDuration, toEpochMs, type InstantLike } from '../time/index.js';
import { formatInstant } from '../time/formatInstant.js';
import { requireZone } from '../time/requireZone.js';
import type { ClockExplanation, ClockMark, ClockSegment } from './clockReading.js';
import { requireExplanation } from './requireExplanation.js';

/** Options of `describeExplanation`. */
export interface DescribeExplanationOptions {
  /** The IANA zone whose local times are printed. */
  readonly timeZone: string;
}

type Print = (instant: InstantLike) => LocalText;

interface LocalText {
  readonly date: string;
  readonly time: string;
  readonly offset: string;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * Tells an explanation in lines of English, one for each stretch.
 *
 * @param explanation - what `explainClock` returned; it may have gone through JSON
 * @param options - `timeZone`: the zone whose local times are printed
 * @returns lines joined by line feeds: a heading, the stretches in order of time, the sum
 * @throws InputError `unknown_option`, `unknown_time_zone`, `invalid_explanation`, `wrong_type`
 */
export function describeExplanation(
  explanation: ClockExplanation,
  options: DescribeExplanationOptions,
): string {
  requireExplanation(explanation, 'explanation');
  requireOptions(options, ['timeZone']);
  const zone = requireZone(options.timeZone, 'options.timeZone');
  const print: Print = (instant) => {
    const text = formatInstant(toEpochMs(instant), zone);
    const [day, clock, rest] = [text.slice(0, 10), text.slice(11, 16), text.slice(16)];
    const seconds = /^:\d\d(?:\.\d{3})?/.exec(rest)?.[0] ?? '';
    const offset = rest.slice(seconds.length);
    const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
    return { date: `${weekday} ${day}`, time: `${clock}${seconds.replace(/^:00$/, '')}`, offset };
  };
  return [
    heading(explanation, print),
    ...storyLines(explanation, print),
    ...sumLines(explanation, print),
  ].join('\n');
}

function heading({ ticketId, clockId, reading }: ClockExplanation, print: Print): string {
  const due = reading.dueAt === null ? '' : `, due ${dateTime(print(reading.dueAt))}`;
  const policy = reading.policyId === null ? ', no policy' : `, policy ${reading.policyId}`;
  return `${clockId} of ${ticketId}: ${reading.state}${due}${policy}`;
}

/** The stretches, and between them what changed the rules by which they count. */
function storyLines({ segments, marks }: ClockExplanation, print: Print): string[] {
  const changes = marks.flatMap(({ at, kind, because }) => {
    const text = changeText(kind, because);
    return text === null ? [] : [{ at: toEpochMs(at), line: `${dateTime(print(at))}  ${text}` }];
  });
  const stretches = segments.map((segment) => ({
    at: toEpochMs(segment.from),
    line: segmentLine(segment, print),
  }));
  // The sort is stable: a change stands before the stretch that begins with it.
  return [...changes, ...stretches].sort((a, b) => a.at - b.at).map(({ line }) => line);
}

function changeText(kind: ClockMark['kind'], { code, detail }: Because): string | null {
  switch (kind) {
    case 'target_changed':
      return `target now ${detail?.['targetId'] ?? 'none'}  by ${code}`;
    case 'calendar_changed':
      return `calendar now ${detail?.['calendarId'] ?? 'none'}  by ${code}`;
    case 'carried':
      return `start carried over  by ${code}`;
    case 'reopened':
      return `reopened  by ${code}`;
    default:
      return null;
  }
}

function segmentLine(segment: ClockSegment, print: Print): string {
  const from = print(segment.from);
  const to = print(segment.to);
  const end = to.date === from.date ? to.time : dateTime(to);
  const turn = to.offset === from.offset ? [] : [`clocks change ${from.offset} to ${to.offset}`];
  const parts = [`${dateTime(from)} – ${end}`, whatOf(segment), ...turn];
  return parts.join('  ');
}

function whatOf({ kind, ms, calendarId, because }: ClockSegment): string {
  const length = formatDuration(ms);
  const name = because.detail?.['name'];
  switch (kind) {
    case 'counted':
      return `counted ${length}  ${calendarId ?? ''}`.trimEnd();
    case 'closed':
      return `closed ${length}`;
    case 'holiday':
      return `holiday ${length}${typeof name === 'string' ? `  ${name}` : ''}`;
    case 'excused':
      return ['excused', length, '', excuseOf(because)].join(' ').trimEnd();
    case 'paused':
    case 'done':
      return `${kind} ${length}  by ${because.code}${statusText(because)}`;
    default:
      return kind satisfies never;
  }
}

/** The reason and who approved it, as far as the log says so. */
function excuseOf({ detail }: Because): string {
  const reason = detail?.['reason'];
  const approvedBy = detail?.['approvedBy'];
  const approval = typeof approvedBy === 'string' ? [`approved by ${approvedBy}`] : [];
  return [...(typeof reason === 'string' ? [reason] : []), ...approval].join(', ');
}

function statusText({ detail }: Because): string {
  const to = detail?.['to'];
  return typeof to === 'string' ? ` to ${to}` : '';
}

function sumLines({ reading }: ClockExplanation, print: Print): string[] {
  if (reading.startedAt === null) return ['never started'];
  const target = reading.targetMs === null ? '' : ` of ${formatDuration(reading.targetMs)}`;
  const over = reading.overshootMs === 0 ? '' : `, ${formatDuration(reading.overshootMs)} over`;
  const breach =
    reading.breachedAt === null ? '' : `, breached ${dateTime(print(reading.breachedAt))}`;
  const excused = reading.adjusted?.excusedMs ?? 0;
  const left = excused === 0 ? '' : `, ${formatDuration(excused)} of it excused`;
  return [`counted ${formatDuration(reading.elapsedMs)}${target}${over}${breach}${left}`];
}

function dateTime({ date, time }: LocalText): string {
  return `${date} ${time}`;
}
