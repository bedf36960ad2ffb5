import { alwaysOpen, defineCalendar, type Calendar, type CalendarConfig } from 'custops/calendar';
import { isConfigError } from 'custops/errors';
import { defineSla, evaluateSla, type ClockReading, type PolicyConfig } from 'custops/sla';
import type { TicketEvent } from 'custops/ticket';
import { formatDuration } from 'custops/time';
import { NO_ADAPTER_YET, type CaseAdapter } from '../runner/caseAdapter.js';
import { matchesExpected, pickExpected } from '../runner/compareExpected.js';
import { isJsonObject, listAt, objectAt, textAt, type JsonObject } from '../runner/json.js';

/**
 * sla.json: a ticket's events, one clock, and how it stands.
 *
 * The file writes new targets and calendars into the events that bring them about. Here each such
 * event also moves a field `phase`, and there is one policy for each phase.
 */
export const sla: CaseAdapter =
  () =>
  ({ group, element }) => {
    if (group !== 'cases') return { status: 'skipped', what: group, reason: NO_ADAPTER_YET };
    const metric = textAt(element, 'metric');
    if (!isClock(metric)) return { status: 'skipped', what: metric, reason: 'no such clock yet' };

    const phases = phasesOf(element);
    const compiled = defineSla(
      {
        fields: { phase: 'number' },
        policies: metric === 'group_ownership' ? [] : policiesOf(metric, phases),
        groupPolicies: metric === 'group_ownership' ? policiesOf(metric, phases) : [],
      },
      { calendars: phases.map(({ calendar }) => calendar).filter(isFirst) },
    );
    const ticket = { id: 'case', phase: 0, events: eventsOf(element) };
    const { clocks } = evaluateSla(compiled, ticket, { now: textAt(element, 'evaluateAt') });
    const reading: ClockReading | undefined = clocks[metric];
    const expected = withIsoInstants(objectAt(element, 'expect'));
    const actual = pickExpected(
      withIsoInstants({ ...reading, cycles: reading?.cycles.length, cycleList: reading?.cycles }),
      expected,
    );
    return { status: 'compared', expected, actual, equal: matchesExpected(actual, expected) };
  };

/** The clocks of the first issue must be there; whether the others are is asked of the library. */
function isClock(metric: string): boolean {
  if (metric === 'first_response' || metric === 'resolution') return true;
  const policies = [{ id: 'probe', calendar: '24x7', targets: [{ metric, within: '1h' }] }];
  const list =
    metric === 'group_ownership' ? { policies: [], groupPolicies: policies } : { policies };
  try {
    defineSla(list, { calendars: [alwaysOpen] });
    return true;
  } catch (error) {
    if (isConfigError(error)) return false;
    throw error;
  }
}

/** A stretch of the ticket's life under one target and one calendar. */
interface Phase {
  readonly calendar: Calendar;
  readonly targetMs: number | null;
}

/** The phase that a case begins in, and one more for each event that changes target or calendar. */
function phasesOf(element: JsonObject): Phase[] {
  const known = new Map<string, Calendar>();
  const calendarOf = (config: unknown): Calendar => {
    if (config === '24x7') return alwaysOpen;
    const key = JSON.stringify(config);
    const calendar =
      known.get(key) ?? defineCalendar({ ...(config as CalendarConfig), id: `c${known.size}` });
    known.set(key, calendar);
    return calendar;
  };
  let phase: Phase = {
    calendar: calendarOf(element['calendar']),
    targetMs: element['targetMs'] as number | null,
  };
  const phases = [phase];
  for (const event of inOrder(listAt(element, 'events') as JsonObject[])) {
    if (!changesPhase(event)) continue;
    phase = {
      calendar: 'calendar' in event ? calendarOf(event['calendar']) : phase.calendar,
      targetMs: 'targetMs' in event ? (event['targetMs'] as number | null) : phase.targetMs,
    };
    phases.push(phase);
  }
  return phases;
}

function policiesOf(metric: string, phases: readonly Phase[]): PolicyConfig[] {
  return phases.map(({ calendar, targetMs }, phase) => ({
    id: `phase-${phase}`,
    when: { phase },
    calendar: calendar.id,
    targets: [{ metric, within: targetMs === null ? null : formatDuration(targetMs) }],
  }));
}

function eventsOf(element: JsonObject): TicketEvent[] {
  let phase = 0;
  return inOrder(listAt(element, 'events') as JsonObject[]).flatMap((event) => {
    const translated = translate(event);
    if (!changesPhase(event)) return [translated];
    phase += 1;
    return [translated, { at: translated.at, type: 'field_changed', field: 'phase', to: phase }];
  });
}

function changesPhase(event: JsonObject): boolean {
  return 'targetMs' in event || 'calendar' in event;
}

/** The file may keep its events unsorted, but phases follow each other in time. */
function inOrder(events: readonly JsonObject[]): JsonObject[] {
  return [...events].sort((a, b) => Date.parse(textAt(a, 'at')) - Date.parse(textAt(b, 'at')));
}

/** An event of the file as an event of the library's log. */
function translate({ targetMs, calendar, ...event }: JsonObject): TicketEvent {
  const at = textAt(event, 'at');
  const type = textAt(event, 'type');
  if (type === 'ticket_created') return { ...event, at, type: 'created' };
  if (type === 'auto_reply') return { ...event, at, type: 'public_reply', by: 'bot' };
  const reply = /^public_reply_(customer|agent|bot|system|third_party)$/.exec(type);
  if (reply === null) return { ...event, at, type };
  return { ...event, at, type: 'public_reply', by: reply[1] as 'customer' | 'agent' };
}

/** Instants of either side written alike: the file leaves out the milliseconds. */
function withIsoInstants(value: unknown, key = ''): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' && key.endsWith('At')) return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map((each) => withIsoInstants(each));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withIsoInstants(each, name)]),
  );
}

function isFirst<T>(value: T, at: number, all: readonly T[]): boolean {
  return all.indexOf(value) === at;
}
