import { localDateText } from '../time/localDate.js';
import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';
import { dayAt, dayStart, resolveWall } from '../time/wallClock.js';
import type { CalendarCore } from './calendar.js';
import { rulesBetween, type DayRule } from './dayRules.js';
import { forEachOpenStretch } from './stretches.js';
import { DAY_S } from './weekPlan.js';

/**
 * Why a calendar is open: its ordinary week, an override by its name or else its date, or the way
 * in which it was made from others.
 */
export type OpenReason = 'hours' | `override:${string}` | 'union' | 'intersection' | 'difference';

const ALGEBRA = { union: 'union', intersect: 'intersection', subtract: 'difference' } as const;

/** Visits the open stretches of a span, cut where the reason for being open changes. */
export function forEachOpenReason(
  core: CalendarCore,
  from: number,
  to: number,
  visit: (from: number, to: number, because: OpenReason) => void,
): void {
  const { origin, zone } = core;
  if (origin.kind !== 'hours') {
    const because = ALGEBRA[origin.kind];
    forEachOpenStretch(core, from, to, (start, end) => visit(start, end, because));
    return;
  }
  const rules = rulesBetween(origin.plan, dayAt(zone, from) - 1, dayAt(zone, to - 1));
  if (!Array.from(rules.values()).some(({ kind }) => kind === 'override')) {
    forEachOpenStretch(core, from, to, (start, end) => visit(start, end, 'hours'));
    return;
  }
  const join = joiner(visit);
  forEachOpenStretch(core, from, to, (start, end) => {
    let at = start;
    for (let day = dayAt(zone, start); at < end; day++) {
      for (const [until, because] of reasonsOf(core, rules, day)) {
        if (until <= at || at >= end) continue;
        join.add(at, Math.min(until, end), because);
        at = until;
      }
    }
  });
  join.finish();
}

/** Until when a date is open for which reason, at the most two: a night before it, and its own. */
function reasonsOf(
  { zone }: CalendarCore,
  rules: ReadonlyMap<number, DayRule>,
  day: number,
): (readonly [number, OpenReason])[] {
  const end = dayStart(zone, day + 1);
  const own = rules.get(day);
  if (own !== undefined) return [[end, overrideText(own, day)]];
  const before = rules.get(day - 1);
  if (before === undefined) return [[end, 'hours']];
  const night = Math.max(...before.hours, DAY_S) - DAY_S;
  const morning = resolveWall(zone, day * DAY_MS + night * SECOND_MS);
  return [
    [morning, overrideText(before, day - 1)],
    [end, 'hours'],
  ];
}

function overrideText(rule: DayRule, day: number): OpenReason {
  return `override:${rule.name ?? localDateText(day)}`;
}

function joiner(visit: (from: number, to: number, because: OpenReason) => void): {
  add(from: number, to: number, because: OpenReason): void;
  finish(): void;
} {
  let last: { from: number; to: number; because: OpenReason } | undefined;
  const finish = (): void => {
    if (last !== undefined) visit(last.from, last.to, last.because);
  };
  return {
    add: (from, to, because) => {
      if (last?.to === from && last.because === because) last.to = to;
      else {
        finish();
        last = { from, to, because };
      }
    },
    finish,
  };
}
