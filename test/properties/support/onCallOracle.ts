import type { OnCallLayerConfig, OnCallScheduleConfig } from '../../../src/escalation/index.js';
import { rawOffset } from './rawOffset.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * On-call by brute force: the local clock is read every minute through Intl, handoffs and window
 * edges are listed one after the other from the anchor, and an edge has passed when the clock has
 * shown its time or a later one. Knows no closed form and no table of zones.
 */
export function onCallOracle(
  config: OnCallScheduleConfig,
  from: number,
  to: number,
): (at: number) => readonly string[] {
  const { timeZone, layers, overrides = [] } = config;
  const first = Math.floor(from / MINUTE) * MINUTE;
  // Two days earlier on, so that what the clock has shown at most is known at the start.
  const lead = 2 * 1440;
  const latest: number[] = [];
  let most = -Infinity;
  for (let i = -lead; i <= (to - first) / MINUTE; i++) {
    const at = first + i * MINUTE;
    most = Math.max(most, at + rawOffset(timeZone, at));
    if (i >= 0) latest.push(most);
  }
  const readers = layers.map((layer) => layerReader(layer, timeZone, most));
  return (at) => {
    const wall = latest[Math.floor((at - first) / MINUTE)] ?? NaN;
    const covering = readers
      .map((read, index) => ({ people: read(wall, at), priority: layers[index]?.priority ?? 0 }))
      .filter(({ people }) => people.length > 0);
    const top = Math.max(...covering.map(({ priority }) => priority));
    let people = covering.filter(({ priority }) => priority === top).flatMap((each) => each.people);
    const active = overrides.filter((each) => instant(each.from) <= at && at < instant(each.to));
    for (const each of active) if (each.kind === 'set') people = [...(each.users ?? [])];
    people = people.flatMap((person) => {
      const swaps = active.filter(({ kind, user }) => kind === 'replace' && user === person);
      const last = swaps.at(-1);
      if (last !== undefined) return [last.by ?? ''];
      return active.some(({ kind, user }) => kind === 'remove' && user === person) ? [] : [person];
    });
    for (const each of active) if (each.kind === 'add') people.push(each.user ?? '');
    return people.filter((person, index) => people.indexOf(person) === index);
  };
}

function instant(at: string | number): number {
  return typeof at === 'number' ? at : Date.parse(at);
}

type Reader = (wall: number, at: number) => readonly string[];

function layerReader(layer: OnCallLayerConfig, timeZone: string, last: number): Reader {
  const anchor = Date.parse(`${layer.anchor}Z`);
  const start = layer.from === undefined ? anchor : Date.parse(`${layer.from}Z`);
  const end = layer.until === undefined ? Infinity : Date.parse(`${layer.until}Z`);
  const windows = windowsOf(layer, Math.min(anchor, start) - 9 * DAY, last + 9 * DAY);
  const edges = handoffs(layer, { anchor, first: start - 40 * DAY, last, windows });
  // Without windows there are no openings to count, and turns pass as they do by the calendar.
  const counted = layer.advance === 'active' && windows !== null;
  const elapsed = layer.handoff.clock === 'elapsed' && !counted;
  const anchorAt = elapsed ? firstInstantOf(anchor, timeZone) : 0;
  return (wall, at) => {
    if (wall < start || wall >= end) return [];
    if (windows !== null && !windows.some(([opens, closes]) => opens <= wall && wall < closes)) {
      return [];
    }
    const turn = elapsed
      ? Math.floor((at - anchorAt) / (layer.handoff.every * HOUR))
      : turnOf(edges, wall);
    const { slots } = layer;
    return slots[((turn % slots.length) + slots.length) % slots.length] ?? [];
  };
}

/** Handoffs with their numbers, stepped one by one. */
function handoffs(
  { handoff: { unit, every }, advance }: OnCallLayerConfig,
  span: { anchor: number; first: number; last: number; windows: readonly Span[] | null },
): readonly (readonly [number, number])[] {
  const { anchor, first, last, windows } = span;
  const found: [number, number][] = [];
  if (advance === 'active' && windows !== null) {
    const openings = [...new Set(windows.map(([opens]) => opens))].sort((a, b) => a - b);
    const zero = openings.findIndex((opens) => opens >= anchor);
    return openings.map((opens, at) => [opens, Math.floor((at - zero) / every)]);
  }
  for (let n = 0; wallOf(n) <= last; n++) found.push([wallOf(n), n]);
  for (let n = -1; wallOf(n) >= first; n--) found.unshift([wallOf(n), n]);
  found.unshift([wallOf((found[0]?.[1] ?? 0) - 1), (found[0]?.[1] ?? 0) - 1]);
  return found;

  function wallOf(n: number): number {
    if (unit !== 'month') {
      return anchor + n * every * { hour: HOUR, day: DAY, week: 7 * DAY }[unit as 'day'];
    }
    const date = new Date(anchor);
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + n * every);
    const month = date.getUTCMonth();
    date.setUTCDate(day);
    while (date.getUTCMonth() !== month) date.setUTCDate(date.getUTCDate() - 1);
    return date.getTime();
  }
}

function turnOf(edges: readonly (readonly [number, number])[], wall: number): number {
  let turn = NaN;
  for (const [at, n] of edges) if (at <= wall) turn = n;
  return turn;
}

type Span = readonly [number, number];

/** Each window on each date, by the weekday of its start. */
function windowsOf(
  { restrictions = [] }: OnCallLayerConfig,
  from: number,
  to: number,
): Span[] | null {
  if (restrictions.length === 0) return null;
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const found: Span[] = [];
  for (let date = Math.floor(from / DAY) * DAY; date <= to; date += DAY) {
    const weekday = new Date(date).getUTCDay() || 7;
    for (const { days, from: opens, to: closes } of restrictions) {
      if (days !== undefined && !days.includes(weekday)) continue;
      const start = date + minutes(opens) * MINUTE;
      const end = date + minutes(closes) * MINUTE;
      found.push([start, end <= start ? end + DAY : end]);
    }
  }
  return found;
}

function firstInstantOf(wall: number, timeZone: string): number {
  let at = wall - 27 * HOUR;
  while (at + rawOffset(timeZone, at) < wall) at += MINUTE;
  return at;
}
