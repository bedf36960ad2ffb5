import type * as Custops from 'custops';
import type { Calendar, ClockReading, CycleReading, SlaEvaluation, Ticket } from 'custops';

type Event = Ticket['events'][number] & { readonly to?: string };

interface Cycle {
  readonly startedAt: number;
  readonly targetMs: number;
  readonly elapsedMs: number;
  readonly runningSince: number | null;
  readonly dueAt: number | null;
  readonly breachedAt: number | null;
  readonly stoppedAt: number | null;
  readonly stoppedBy: string | null;
}

interface State {
  readonly status: string;
  readonly answered: boolean;
  readonly clocks: Readonly<Record<string, readonly Cycle[]>>;
}

/** What a tier is promised; of a null tier, everybody. */
interface Promised {
  readonly tier: string | null;
  readonly policyId: string;
  readonly targets: Readonly<Record<string, { readonly id: string; readonly ms: number }>>;
}

const hourMs = 3_600_000;
const promises: readonly Promised[] = [
  promise('gold', { policyId: 'gold', factor: 1 }),
  promise(null, { policyId: 'everybody', factor: 2 }),
];

function promise(
  tier: string | null,
  { policyId, factor }: { readonly policyId: string; readonly factor: number },
): Promised {
  const target = (metric: string, row: number, hours: number) => ({
    id: `${policyId}/${metric}[${row}]`,
    ms: hours * factor * hourMs,
  });
  return {
    tier,
    policyId,
    targets: {
      first_response: target('first_response', 0, 1),
      next_response: target('next_response', 1, 4),
      resolution: target('resolution', 2, 24),
    },
  };
}

/**
 * The reducer that a team writes for these three clocks and no others: a new state for each event,
 * by spreading the one before. It answers what `evaluateSla` answers about the tickets of
 * ticketLog.ts, and knows nothing of merges, reopenings, switches or odd logs.
 */
export function spreadReducer({ addBusinessMs, businessMsBetween, nextOpen }: typeof Custops) {
  const run = (calendar: Calendar, cycle: Cycle, at: number): Cycle => {
    const dueAt = addBusinessMs(calendar, at, Math.max(0, cycle.targetMs - cycle.elapsedMs));
    return { ...cycle, runningSince: at, dueAt: cycle.breachedAt === null ? dueAt : cycle.dueAt };
  };
  const halt = (calendar: Calendar, cycle: Cycle, at: number): Cycle => {
    if (cycle.runningSince === null) return cycle;
    const breached =
      cycle.breachedAt ?? (cycle.dueAt !== null && cycle.dueAt < at ? cycle.dueAt : null);
    return {
      ...cycle,
      elapsedMs: cycle.elapsedMs + businessMsBetween(calendar, cycle.runningSince, at),
      runningSince: null,
      breachedAt: breached,
    };
  };
  const pause = (calendar: Calendar, cycle: Cycle, at: number): Cycle => {
    const halted = halt(calendar, cycle, at);
    return { ...halted, dueAt: halted.breachedAt === null ? null : halted.dueAt };
  };
  const stop = (
    calendar: Calendar,
    cycle: Cycle,
    { at, by }: { at: number; by: string },
  ): Cycle => {
    const paused = cycle.runningSince === null;
    const resumed = paused && cycle.breachedAt === null ? run(calendar, cycle, at) : cycle;
    return { ...halt(calendar, resumed, at), stoppedAt: at, stoppedBy: by };
  };
  const changeOpen = (state: State, clock: string, change: (cycle: Cycle) => Cycle): State => {
    const cycles = state.clocks[clock];
    const latest = cycles.at(-1);
    if (latest === undefined || latest.stoppedAt !== null) return state;
    return {
      ...state,
      clocks: { ...state.clocks, [clock]: [...cycles.slice(0, -1), change(latest)] },
    };
  };
  const start = (
    state: State,
    clock: string,
    { calendar, at, targetMs }: { calendar: Calendar; at: number; targetMs: number },
  ): State => {
    const cycles = state.clocks[clock];
    if (cycles.length > 0 && cycles[cycles.length - 1].stoppedAt === null) return state;
    const fresh: Cycle = {
      ...{ startedAt: at, targetMs, elapsedMs: 0, runningSince: null },
      ...{ dueAt: null, breachedAt: null, stoppedAt: null, stoppedBy: null },
    };
    return {
      ...state,
      clocks: { ...state.clocks, [clock]: [...cycles, run(calendar, fresh, at)] },
    };
  };
  const reduce = (
    state: State,
    event: Event,
    { calendar, promised }: { calendar: Calendar; promised: Promised },
  ): State => {
    const at = event.at as number;
    const targetMs = (clock: string) => promised.targets[clock].ms;
    switch (event.type) {
      case 'created':
        return ['first_response', 'resolution'].reduce<State>(
          (next, clock) => start(next, clock, { calendar, at, targetMs: targetMs(clock) }),
          { ...state, status: 'new' },
        );
      case 'public_reply':
        if (event.by === 'agent') {
          return ['first_response', 'next_response'].reduce<State>(
            (next, clock) =>
              changeOpen(next, clock, (cycle) => stop(calendar, cycle, { at, by: 'reply' })),
            { ...state, answered: true },
          );
        }
        if (!state.answered || state.status === 'solved') return state;
        return start(state, 'next_response', { calendar, at, targetMs: targetMs('next_response') });
      case 'status_changed':
        return changeStatus({ ...state, status: event.to ?? '' }, { calendar, at });
      default:
        return state;
    }
  };
  const changeStatus = (
    state: State,
    { calendar, at }: { calendar: Calendar; at: number },
  ): State => {
    if (state.status === 'solved') {
      return Object.keys(state.clocks).reduce<State>(
        (next, clock) =>
          changeOpen(next, clock, (cycle) => stop(calendar, cycle, { at, by: 'solve' })),
        { ...state, answered: true },
      );
    }
    return changeOpen(state, 'resolution', (cycle) => {
      const isPaused = cycle.runningSince === null;
      if (state.status === 'pending') return isPaused ? cycle : pause(calendar, cycle, at);
      return isPaused ? run(calendar, cycle, at) : cycle;
    });
  };
  const date = (at: number | null): Date | null => (at === null ? null : new Date(at));
  const readCycle = (
    cycle: Cycle,
    {
      calendar,
      now,
      policyId,
      targetId,
    }: { calendar: Calendar; now: number; policyId: string; targetId: string },
  ): CycleReading => {
    const { targetMs, stoppedAt, dueAt, runningSince } = cycle;
    const active = stoppedAt === null;
    const isLate = runningSince !== null && dueAt !== null && dueAt < now;
    const breachedAt = cycle.breachedAt ?? (isLate ? dueAt : null);
    const elapsedMs =
      cycle.elapsedMs +
      (runningSince === null ? 0 : businessMsBetween(calendar, runningSince, now));
    const isPaused = active && runningSince === null;
    const ended = active ? (isPaused ? 'paused' : 'running') : 'met';
    return {
      policyId,
      targetId,
      state: breachedAt === null ? ended : 'breached',
      active,
      startedAt: new Date(cycle.startedAt),
      dueAt: date(dueAt),
      dueIfResumedAt: isPaused ? date(run(calendar, cycle, now).dueAt) : null,
      breachedAt: date(breachedAt),
      stoppedAt: date(stoppedAt),
      stoppedBy: cycle.stoppedBy,
      cancelledAt: null,
      elapsedMs,
      targetMs,
      remainingMs: Math.max(0, targetMs - elapsedMs),
      overshootMs: Math.max(0, elapsedMs - targetMs),
      percent: (elapsedMs / targetMs) * 100,
      firstStop: null,
      adjusted: null,
    };
  };
  const nothing: CycleReading = {
    ...{ policyId: null, targetId: null, state: 'inactive', active: false, startedAt: null },
    ...{ dueAt: null, dueIfResumedAt: null, breachedAt: null, stoppedAt: null, stoppedBy: null },
    ...{ cancelledAt: null, elapsedMs: 0, targetMs: null, remainingMs: null, overshootMs: 0 },
    ...{ percent: null, firstStop: null, adjusted: null },
  };
  const nextCheck = (
    state: State,
    { calendar, now }: { calendar: Calendar; now: number },
  ): Date | null => {
    const instants = Object.values(state.clocks).flatMap((cycles) => {
      const latest = cycles.at(-1);
      if (latest === undefined || latest.runningSince === null) return [];
      if (latest.breachedAt !== null || (latest.dueAt !== null && latest.dueAt < now)) return [];
      const opening = nextOpen(calendar, now)?.getTime() ?? Infinity;
      return [
        opening > now ? opening : Infinity,
        latest.dueAt === null ? Infinity : latest.dueAt + 1,
      ];
    });
    const first = Math.min(...instants);
    return first === Infinity ? null : new Date(first);
  };
  return (calendar: Calendar, ticket: Ticket, now: number): SlaEvaluation => {
    const promised = ticket['tier'] === promises[0].tier ? promises[0] : promises[1];
    const { policyId, targets } = promised;
    const final = [...(ticket.events as readonly Event[])]
      .sort((a, b) => (a.at as number) - (b.at as number))
      .filter(({ at }) => (at as number) <= now)
      .reduce<State>((state, event) => reduce(state, event, { calendar, promised }), {
        status: '',
        answered: false,
        clocks: { first_response: [], next_response: [], resolution: [] },
      });
    const clocks = Object.fromEntries(
      Object.entries(final.clocks).map(([metric, cycles]): [string, ClockReading] => {
        const read = cycles.map((cycle) =>
          readCycle(cycle, { calendar, now, policyId, targetId: targets[metric].id }),
        );
        return [metric, { metric, ...(read.at(-1) ?? nothing), cycles: read, warnings: [] }];
      }),
    );
    return {
      ticketId: ticket.id,
      policyId: final.status === '' ? null : policyId,
      clocks,
      nextCheckAt: nextCheck(final, { calendar, now }),
      anomalies: [],
    };
  };
}
