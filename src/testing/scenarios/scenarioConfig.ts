/** An event of a scenario's ticket: as in a log, but for the time. */
export interface ScenarioEvent {
  /** Since the start, `+2h30m`; a wall time of the scenario's zone; or ISO 8601 with an offset. */
  readonly at: string;
  /** As in a log: `public_reply`, `status_changed`, … */
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a clock is expected to say; keys that are left out are not looked at. */
export interface ClockExpectation {
  /** Which of its cycles is meant, from 0 as `explainClock` counts. Default: the latest. */
  readonly cycle?: number;
  /** `running`, `paused`, `met`, `breached`, … */
  readonly state?: string;
  /** The row that decided, as answers name it: `gold/resolution[2]`, or its last part. */
  readonly target?: string | null;
  /** When it is due, in the forms of `at`; null for no due instant. */
  readonly due?: string | null;
  /** When it was breached, in the forms of `at`; null for not breached. */
  readonly breached?: string | null;
  /** Open time that it has counted, `1h30m`: hours, minutes, seconds, never days. */
  readonly elapsed?: string;
  /** What is left of its target, in the forms of `elapsed`; null where there is no span to count down. */
  readonly remaining?: string | null;
  /** How many cycles there were. */
  readonly cycles?: number;
}

/** Somebody who is expected to be told. */
export interface NotificationExpectation {
  /** When, in the forms of an event's `at`. */
  readonly at: string;
  /** Id of the level that tells them. */
  readonly level?: string | null;
  /** Ids of people, in the order in which they are told. */
  readonly people?: readonly string[];
}

/** What is expected at an instant. */
export interface ScenarioExpectation {
  /** When to look, in the forms of an event's `at`. */
  readonly at: string;
  /** The policy that decides; null for none. */
  readonly policy?: string | null;
  /** What the clocks say, by their ids. */
  readonly clocks?: Readonly<Record<string, ClockExpectation | undefined>>;
  /** Everybody who is told up to that instant, in order; an empty list says: nobody. */
  readonly notifications?: readonly NotificationExpectation[];
  /** The queue that the ticket goes to; null for none. */
  readonly queue?: string | null;
  /** Who gets the ticket, among the scenario's agents; null for nobody. */
  readonly assignee?: string | null;
}

/** The escalation of a scenario's ticket. */
export interface ScenarioEscalation {
  /** Default: that of the first flow that takes the ticket. */
  readonly policy?: string;
  /** The clock whose due instant and warnings the levels are tied to, read again at each event. */
  readonly clock?: string;
  /** When the incident opens, in the forms of `at`. Default: when the ticket is created. */
  readonly openedAt?: string;
  /** `ack`, `unack`, `escalate`, `resolve`, … */
  readonly events?: readonly ScenarioEvent[];
}

/** A row of a matrix: what it says takes the place of what the scenario says. */
export interface ScenarioRow {
  /** Told beside the scenario's name. */
  readonly name: string;
  /** Attributes on top of the scenario's. */
  readonly ticket?: Readonly<Record<string, unknown>>;
  /** In place of the scenario's. */
  readonly events?: readonly ScenarioEvent[];
  /** In place of the scenario's. */
  readonly expect?: readonly ScenarioExpectation[];
}

/** A story with its end, as plain JSON: what happens to a ticket, and what must come of it. */
export interface ScenarioConfig {
  /** Told when it fails. */
  readonly name: string;
  /** The zone of every wall time in it, and of the texts of a failure. */
  readonly timeZone: string;
  /** A wall time of the zone, `2026-03-27T14:30`, or ISO 8601 with an offset. */
  readonly start: string;
  /** The ticket's attributes; its `id` when that matters. */
  readonly ticket?: Readonly<Record<string, unknown>>;
  /** Without a `created` event the customer creates it at the start. */
  readonly events?: readonly ScenarioEvent[];
  readonly escalation?: ScenarioEscalation;
  /** Who may get the ticket, as for `assignItems`. */
  readonly agents?: readonly Readonly<Record<string, unknown>>[];
  /** At least one, here or in each row. */
  readonly expect?: readonly ScenarioExpectation[];
  /** Runs the scenario once for each row. */
  readonly rows?: readonly ScenarioRow[];
}
