import type { ClockExplanation, ClockMark, ClockReading } from '../../sla/index.js';
import { toEpochMs } from '../../time/index.js';
import type { BarKind } from './barStyle.js';

/** A stretch to draw, in epoch ms. */
export interface LaneStretch {
  readonly from: number;
  readonly to: number;
  readonly kind: BarKind;
  /** Calendar or reason, for the tooltip. */
  readonly detail: string;
}

/** An instant to mark, in epoch ms. */
export interface LaneMark {
  readonly at: number;
  readonly kind: ClockMark['kind'];
  /** What warned or decided, for the tooltip. */
  readonly detail: string;
}

/** One clock of the picture. */
export interface TimelineLane {
  readonly name: string;
  readonly reading: ClockReading;
  readonly now: number;
  readonly stretches: readonly LaneStretch[];
  readonly marks: readonly LaneMark[];
}

/** Turns explanations into lanes; one that went through JSON will do. */
export function timelineLanes(explanations: readonly ClockExplanation[]): TimelineLane[] {
  const tickets = new Set(explanations.map((each) => each.ticketId));
  const seen = new Map<string, number>();
  return explanations.map((explanation, index) => {
    const { ticketId, clockId } = explanation;
    const name = tickets.size > 1 ? `${ticketId} ${clockId}` : clockId;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return laneOf(explanation, count === 1 ? name : `${name} (${count})`, `explanations[${index}]`);
  });
}

function laneOf(explanation: ClockExplanation, name: string, argument: string): TimelineLane {
  const { reading, segments, marks, now } = explanation;
  const breach = reading.breachedAt;
  const breachedAt =
    breach === null ? Infinity : toEpochMs(breach, `${argument}.reading.breachedAt`);
  return {
    name,
    reading,
    now: toEpochMs(now, `${argument}.now`),
    stretches: segments.flatMap((segment, index) => {
      const place = `${argument}.segments[${index}]`;
      const from = toEpochMs(segment.from, `${place}.from`);
      const to = toEpochMs(segment.to, `${place}.to`);
      const { code, detail } = segment.because;
      const word = segment.calendarId ?? `by ${code}`;
      const stretch = { from, to, kind: segment.kind, detail: String(detail?.['name'] ?? word) };
      return to > from ? splitAtBreach(stretch, breachedAt) : [];
    }),
    marks: marks.map(({ at, kind, because }, index) => ({
      at: toEpochMs(at, `${argument}.marks[${index}].at`),
      kind,
      detail: String(because.detail?.['id'] ?? because.detail?.['targetId'] ?? because.code),
    })),
  };
}

function splitAtBreach(stretch: LaneStretch, breachedAt: number): LaneStretch[] {
  if (stretch.kind !== 'counted' || stretch.to <= breachedAt) return [stretch];
  if (stretch.from >= breachedAt) return [{ ...stretch, kind: 'over' }];
  return [
    { ...stretch, to: breachedAt },
    { ...stretch, from: breachedAt, kind: 'over' },
  ];
}
