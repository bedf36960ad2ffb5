import { InputError } from '../../errors/index.js';
import { INVALID_SPAN, READ_BEFORE_EVENTS } from '../../errors/kinds/sla.js';
import { requireList } from '../../errors/requireList.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type DurationLike, type InstantLike } from '../../time/index.js';
import { advanceWalk } from './advanceEscalation.js';
import type { EscalationPlan } from './escalationStep.js';
import { readEvent, type EscalationEvent, type ReadEvent } from './escalationEvent.js';
import { readIncident, type EscalationIncident } from './escalationIncident.js';
import { pathOf, type EscalationPolicy } from './escalationPolicy.js';
import { openPath } from './openPath.js';
import { runUntil } from './runUntil.js';
import { spanMs } from '../../time/spanMs.js';
import { standingOf } from './standingOf.js';
import { Walk } from './walk.js';

/** An incident with what has happened to it. */
export interface PlannedIncident extends EscalationIncident {
  /** In any order; of one instant in the order of the list. Later ones than `now` are left out. */
  readonly events?: readonly EscalationEvent[] | undefined;
}

/** Options of `planEscalation`. */
export interface PlanEscalationOptions {
  /** The present; what lies behind it is planned as if nobody answered. */
  readonly now: InstantLike;
  /** How far to look beyond now, in real time. Default: 30 days. */
  readonly horizon?: DurationLike | undefined;
}

const DEFAULT_HORIZON = '720h';

/**
 * Runs an incident dry: who hears of it when, if nobody answers.
 *
 * The same as `startEscalation` and `advanceEscalation` for each event and a tick at the end.
 *
 * @param policy - compiled by `defineEscalationPolicy`
 * @param incident - as for `startEscalation`, with the `events` so far
 * @param options - `now`; `horizon`: how far to look beyond it, `24h`, that ms included
 * @returns every notification, skip and change from the opening on, with where the incident stands
 *   at the end of the horizon
 * @throws InputError `unknown_option`, `wrong_type`, `not_an_escalation_policy`,
 *   `read_before_events` when now lies before the opening, `too_many_steps` when over 50000 levels
 *   and reminders fall within the horizon, `invalid_span`, and what `startEscalation` and
 *   `advanceEscalation` throw for a field
 * @example
 * ```ts
 * import { defineDirectory, defineEscalationPolicy, planEscalation } from 'custops';
 *
 * const directory = defineDirectory({ people: [{ id: 'ana' }, { id: 'mia' }] }, { calendars: [] });
 * const levels = [
 *   { id: 'warning', owner: 'ana', targets: [{ user: 'ana' }], when: { duePercent: 75 } },
 *   { id: 'breach', owner: 'mia', targets: [{ user: 'mia' }], when: { afterDue: '0m' } },
 * ];
 * const policy = defineEscalationPolicy(
 *   { id: 'due', trigger: 'scheduled', levels },
 *   { directory, schedules: [], calendars: [] },
 * );
 * const incident = { openedAt: '2026-04-06T08:00:00Z', dueAt: '2026-04-06T12:00:00Z' };
 * const { notifications } = planEscalation(policy, incident, { now: incident.openedAt });
 * notifications.map(({ levelId, at }) => [levelId, at]);
 * // => [['warning', new Date('2026-04-06T11:00Z')], ['breach', new Date('2026-04-06T12:00Z')]]
 * ```
 */
export function planEscalation(
  policy: EscalationPolicy,
  incident: PlannedIncident,
  options: PlanEscalationOptions,
): EscalationPlan {
  const path = pathOf(policy);
  requireOptions(options, ['horizon', 'now']);
  const now = toEpochMs(options.now, 'options.now');
  const walk = new Walk(path, readIncident(path, incident));
  const { openedAt } = walk.state;
  if (now < openedAt) {
    throw new InputError(READ_BEFORE_EVENTS, 'options.now', options.now, 'not before the opening');
  }
  const until = toEpochMs(now + horizonMs(options.horizon), 'options.horizon');
  const events = eventsUpTo(now, incident.events ?? [], openedAt);
  openPath(walk, { at: openedAt, reason: 'entered' });
  for (const event of events) advanceWalk(walk, event, 'options.now');
  runUntil(walk, until + 1, 'options.horizon');
  const { notifications, skips, changes, state } = walk;
  return {
    ...standingOf(walk),
    notifications,
    skips,
    changes,
    until: new Date(until),
    cursors: state.cursors,
  };
}

function horizonMs(horizon: DurationLike = DEFAULT_HORIZON): number {
  const ms = spanMs(horizon);
  if (ms !== null) return ms;
  throw new InputError(INVALID_SPAN, 'options.horizon', horizon, 'such as 24h');
}

/** The events of the past in order of time, a stable sort. */
function eventsUpTo(
  now: number,
  events: readonly EscalationEvent[],
  openedAt: number,
): ReadEvent[] {
  requireList(events, 'incident.events', 'a list of events');
  const read = Array.from(events, (event, index) => readEvent(event, `incident.events[${index}]`));
  const early = read.findIndex(({ at }) => at < openedAt);
  if (early >= 0) {
    const argument = `incident.events[${early}].at`;
    throw new InputError(READ_BEFORE_EVENTS, argument, events[early]?.at, 'not before the opening');
  }
  return read.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
}
