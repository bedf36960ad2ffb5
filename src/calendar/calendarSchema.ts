import * as z from 'zod/mini';
import type {
  CalendarConfig,
  DatedHoliday,
  DayHours,
  Override,
  Overrides,
  RecurringHoliday,
} from './calendarConfig.js';

/**
 * The shape of a calendar config, for hosts that compose schemas or print them as JSON Schema.
 * What a shape cannot say (zones, dates that exist, overlaps) `defineCalendar` checks.
 */
export const calendarSchema: z.ZodMiniType<CalendarConfig> = /*#__PURE__*/ z.lazy(() => {
  const text = z.string();
  const hours: z.ZodMiniType<DayHours> = z.array(z.tuple([text, text]));
  const day = z.optional(hours);
  const named = { name: z.optional(text) };
  const dated: z.ZodMiniType<DatedHoliday | RecurringHoliday> = z.union([
    text,
    z.strictObject({ date: text, ...named }),
    z.strictObject({ from: text, to: text, ...named }),
    z.strictObject({ rrule: text, ...named, from: z.optional(text), until: z.optional(text) }),
  ]);
  const override: z.ZodMiniType<Override> = z.union([
    z.strictObject({ date: text, hours, ...named }),
    z.strictObject({ from: text, to: text, hours, ...named }),
  ]);
  const overrides: z.ZodMiniType<Overrides> = z.union([z.array(override), z.record(text, day)]);
  return z.strictObject({
    id: z.optional(text),
    timeZone: text,
    hours: z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
    holidays: z.optional(z.array(dated)),
    overrides: z.optional(overrides),
  } satisfies Record<keyof CalendarConfig, z.ZodMiniType>);
});
