import {
  alwaysOpen,
  compileCalendar,
  defineCalendar,
  type Calendar,
  type CalendarConfig,
  type CombinedCalendarConfig,
} from '../calendar/index.js';
import { duplicateIds } from '../errors/duplicateIds.js';
import type { Issue } from '../errors/index.js';
import { issue } from '../errors/issue.js';
import { CALENDAR_LOOP } from '../errors/kinds/policy.js';
import { definePart } from './definePart.js';
import { inDependencyOrder } from './inDependencyOrder.js';

/** A calendar by its hours, or made from others. */
export type AnyCalendarConfig = CalendarConfig | CombinedCalendarConfig;

/**
 * Compiles the calendars of a set, those that others are made from first.
 *
 * One that was refused is replaced by one of its name that never opens, so that what refers to it
 * is not refused as well.
 */
export function defineCalendars(
  issues: Issue[],
  configs: readonly AnyCalendarConfig[],
): readonly Calendar[] {
  const known = new Map<string, Calendar>();
  const ids = configs.map((config, index) => ({
    id: idOf(config),
    path: ['calendars', index, 'id'],
  }));
  issues.push(...duplicateIds([{ id: alwaysOpen.id, path: [] }, ...ids]));
  const ordered = inDependencyOrder(configs, { nameOf: nameOfCalendar, needs: operandsOf });
  for (const { config, index, isInLoop } of ordered) {
    const path = ['calendars', index];
    const name = nameOfCalendar(config);
    if (isInLoop) issues.push(issue(CALENDAR_LOOP, path, { received: name }));
    const define = (): Calendar => defineCalendar(config, { calendars: [...known.values()] });
    const calendar = isInLoop ? null : definePart(issues, path, define);
    if (known.has(name) || name === alwaysOpen.id) continue;
    known.set(name, calendar ?? neverOpen(name));
  }
  return [...known.values()];
}

function idOf(config: AnyCalendarConfig): string | undefined {
  const { id, timeZone } = ((config as unknown) ?? {}) as Partial<Record<string, unknown>>;
  return [id, timeZone].find((each) => typeof each === 'string');
}

/** The name by which other parts refer to a calendar: its id, else its zone. */
export function nameOfCalendar(config: AnyCalendarConfig): string {
  return idOf(config) ?? '';
}

/** The calendars from which one is made; none for one by its hours. */
export function operandsOf(config: AnyCalendarConfig): readonly string[] {
  const { union, intersect, subtract } = ((config as unknown) ?? {}) as Partial<
    Record<string, unknown>
  >;
  return [union, intersect, subtract].flatMap((ids) =>
    Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [],
  );
}

function neverOpen(id: string): Calendar {
  return compileCalendar({ id, timeZone: 'UTC', hours: {} });
}
