import { localDateText } from '../time/localDate.js';
import { dayAt, dayStart } from '../time/wallClock.js';
import { DAY_S } from './weekPlan.js';
import type { CalendarCore } from './calendar.js';
import { rulesBetween, type DayRule } from './dayRules.js';
import { forEachOpenStretch } from './stretches.js';

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
  if (to <= from) return;
  const rules = rulesBetween(origin.plan, dayAt(zone, from) - 1, dayAt(zone, to - 1));
  if (!Array.from(rules.values()).some(({ kind }) => kind === 'override')) {
    forEachOpenStretch(core, from, to, (start, end) => visit(start, end, 'hours'));
    return;
  }
  const join = joiner(visit);
  forEachOpenStretch(core, from, to, (start, end) => {
    for (let at = start, day = dayAt(zone, start); at < end; day++) {
      const until = Math.min(end, dayStart(zone, day + 1));
      if (until > at) join.add(at, until, reasonOf(rules, day));
      at = Math.max(at, until);
    }
  });
  join.finish();
}

/** On a date without a rule, open time is the week's, or the night of an override before it. */
function reasonOf(rules: ReadonlyMap<number, DayRule>, day: number): OpenReason {
  const own = rules.get(day);
  if (own !== undefined) return overrideText(own, day);
  const before = rules.get(day - 1);
  return before !== undefined && before.hours.some(reachesOn)
    ? overrideText(before, day - 1)
    : 'hours';
}

const reachesOn = (second: number): boolean => second > DAY_S;

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
