import * as z from 'zod/mini';
import type {
  ClockExpectation,
  NotificationExpectation,
  ScenarioConfig,
  ScenarioEscalation,
  ScenarioEvent,
  ScenarioExpectation,
  ScenarioRow,
} from './scenarioConfig.js';

const text = /*#__PURE__*/ z.string();
const orNull = /*#__PURE__*/ z.optional(z.nullable(text));
const record = /*#__PURE__*/ z.record(z.string(), z.unknown());

const eventSchema: z.ZodMiniType<ScenarioEvent> = /*#__PURE__*/ z.lazy(() =>
  z.looseObject({ at: text, type: text }),
);

const clockSchema: z.ZodMiniType<ClockExpectation> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    cycle: z.optional(z.int().check(z.nonnegative())),
    state: z.optional(text),
    target: orNull,
    due: orNull,
    breached: orNull,
    elapsed: z.optional(text),
    remaining: orNull,
    cycles: z.optional(z.number()),
  } satisfies Record<keyof ClockExpectation, z.ZodMiniType>),
) as z.ZodMiniType<ClockExpectation>;

const expectationSchema: z.ZodMiniType<ScenarioExpectation> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    at: text,
    policy: orNull,
    clocks: z.optional(z.record(text, z.optional(clockSchema))),
    notifications: z.optional(
      z.array(
        z.strictObject({
          at: text,
          level: orNull,
          people: z.optional(z.array(text)),
        } satisfies Record<keyof NotificationExpectation, z.ZodMiniType>),
      ),
    ),
    queue: orNull,
    assignee: orNull,
  } satisfies Record<keyof ScenarioExpectation, z.ZodMiniType>),
) as z.ZodMiniType<ScenarioExpectation>;

const rowSchema: z.ZodMiniType<ScenarioRow> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    name: text,
    ticket: z.optional(record),
    events: z.optional(z.array(eventSchema)),
    expect: z.optional(z.array(expectationSchema)),
  } satisfies Record<keyof ScenarioRow, z.ZodMiniType>),
) as z.ZodMiniType<ScenarioRow>;

/** The shape of a scenario, for hosts that compose schemas or keep scenarios in files. */
export const scenarioSchema: z.ZodMiniType<ScenarioConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    name: text,
    timeZone: text,
    start: text,
    ticket: z.optional(record),
    events: z.optional(z.array(eventSchema)),
    escalation: z.optional(
      z.strictObject({
        policy: z.optional(text),
        clock: z.optional(text),
        openedAt: z.optional(text),
        events: z.optional(z.array(eventSchema)),
      } satisfies Record<keyof ScenarioEscalation, z.ZodMiniType>),
    ),
    agents: z.optional(z.array(record)),
    expect: z.optional(z.array(expectationSchema)),
    rows: z.optional(z.array(rowSchema)),
  } satisfies Record<keyof ScenarioConfig, z.ZodMiniType>),
) as z.ZodMiniType<ScenarioConfig>;
