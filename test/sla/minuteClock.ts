import { isOpen, type Calendar } from '../../src/calendar/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { minute } from './arbitraries.js';

// A clock that walks minute by minute and remembers everything: too slow for use, and too simple
// to be wrong in the same way as the one that it is held against.

/** What the walk needs to know. Targets are minutes, null for none. */
export interface MinuteRules {
  readonly kind: 'first_response' | 'resolution';
  readonly pauseOn: readonly string[];
  readonly targetOf: (priority: string | null) => number | null;
  readonly calendarOf: (group: string | null) => Calendar;
}

/** Where the walk ends. Instants are minutes. */
export interface MinuteAnswer {
  readonly state: 'inactive' | 'running' | 'paused' | 'met' | 'breached';
  readonly elapsed: number;
  readonly due: number | null;
  readonly breached: number | null;
  readonly stopped: number | null;
}

/** How far ahead a due instant is looked for. */
const HORIZON = 40 * 24 * 60;

/** Walks over a log whose events stand at whole minutes, the creation at minute 0. */
export function walk(
  events: readonly TicketEvent[],
  now: number,
  rules: MinuteRules,
): MinuteAnswer {
  const walker = new Walker(rules);
  const byMinute = new Map<number, TicketEvent[]>();
  for (const event of events) {
    const at = ((event.at as number) - minute(0)) / 60_000;
    byMinute.set(at, [...(byMinute.get(at) ?? []), event]);
  }
  for (let at = 0; at <= now; at++) {
    walker.arrive(at);
    walker.happen(byMinute.get(at) ?? []);
    if (at < now) walker.pass();
  }
  return walker.answer();
}

type Fields = Readonly<Record<string, string | null | undefined>>;

class Walker {
  private at = 0;
  private elapsed = 0;
  /** Elapsed at each minute since the start, to find where it first came to something. */
  private readonly history: number[] = [];
  private startedAt: number | null = null;
  private phase: 'none' | 'running' | 'paused' | 'stopped' | 'over' = 'none';
  private status = 'new';
  private priority: string | null = null;
  private group: string | null = null;
  private target: number | null = null;
  private due: number | null = null;
  private breached: number | null = null;
  private stopped: number | null = null;

  constructor(private readonly rules: MinuteRules) {}

  arrive(at: number): void {
    this.at = at;
    if (this.startedAt !== null) this.history.push(this.elapsed);
  }

  /** A minute goes by. */
  pass(): void {
    if (this.phase !== 'running') return;
    // Active after an instant at which the target was reached: that instant was due.
    if (this.breached === null && this.target !== null && this.elapsed >= this.target) {
      this.breach(this.reached(this.target));
    }
    if (isOpen(this.rules.calendarOf(this.group), minute(this.at))) this.elapsed++;
  }

  happen(events: readonly TicketEvent[]): void {
    const wasDone = this.isDone();
    const groupBefore = this.group;
    const created = events.find(({ type }) => type === 'created');
    for (const event of events) this.take(event as unknown as Fields);
    if (created !== undefined) this.create(created as unknown as Fields);
    if (this.phase === 'none') this.customerStarts(events, created !== undefined);
    else {
      if (this.isDone() && !wasDone) this.solveIn(created === undefined ? groupBefore : this.group);
      if (!this.isDone() && wasDone) this.reopen();
      this.retarget();
      this.pauseOrResume();
    }
    this.answerIn(events);
  }

  answer(): MinuteAnswer {
    const { elapsed, stopped, breached } = this;
    if (this.startedAt === null) {
      return { state: 'inactive', elapsed: 0, due: null, breached: null, stopped: null };
    }
    const due = this.phase === 'running' && breached === null ? this.ahead() : this.due;
    const calm = { running: 'running', paused: 'paused', stopped: 'met' } as const;
    const state = breached === null ? calm[this.phase as keyof typeof calm] : 'breached';
    return { state, elapsed, due, breached, stopped };
  }

  /** Of one instant the status comes before the group: what is solved is judged where it was worked. */
  private solveIn(group: string | null): void {
    const after = this.group;
    this.group = group;
    this.solve();
    this.group = after;
  }

  private isDone(): boolean {
    return this.status === 'solved' || this.status === 'closed';
  }

  private take(event: Fields): void {
    if (event['type'] === 'status_changed' && event['to']) this.status = event['to'];
    if (event['type'] === 'reopened' && this.status !== 'open') this.status = 'open';
    if (event['type'] === 'priority_changed') this.priority = event['to'] ?? null;
    if (event['type'] === 'group_changed') this.group = event['to'] ?? null;
    if (event['type'] !== 'created') return;
    this.status = event['status'] ?? 'new';
    this.priority = event['priority'] ?? null;
    this.group = event['group'] ?? null;
  }

  private create(event: Fields): void {
    const byAgent = event['by'] === 'agent' || event['by'] === 'bot';
    if (this.rules.kind === 'resolution') {
      this.start();
      if (this.isDone()) this.solve();
    } else if (this.isDone() || (byAgent && event['comment'] !== 'internal')) {
      this.phase = 'over';
    } else if (!byAgent) {
      this.start();
    }
  }

  private customerStarts(events: readonly TicketEvent[], isNew: boolean): void {
    if (this.rules.kind !== 'first_response' || this.startedAt !== null) return;
    if (this.isDone()) {
      this.phase = 'over';
      return;
    }
    for (const { type, by } of events) {
      if (type !== 'public_reply' || (by !== 'customer' && by !== 'agent')) continue;
      if (by === 'customer') this.start();
      else this.phase = 'over';
      return;
    }
    if (isNew) this.phase = 'none';
  }

  private start(): void {
    this.startedAt = this.at;
    this.history.push(0);
    this.target = this.rules.targetOf(this.priority);
    this.phase = this.rules.pauseOn.includes(this.status) ? 'paused' : 'running';
  }

  private answerIn(events: readonly TicketEvent[]): void {
    const isOpenCycle = this.phase === 'running' || this.phase === 'paused';
    if (this.rules.kind !== 'first_response' || !isOpenCycle) return;
    if (events.some(({ type, by }) => type === 'public_reply' && by === 'agent')) this.stop();
  }

  private solve(): void {
    if (this.phase === 'running' || this.phase === 'paused') this.stop();
  }

  private stop(): void {
    if (this.breached === null) this.due = this.ahead();
    this.stopped = this.at;
    this.phase = 'stopped';
  }

  private reopen(): void {
    if (this.rules.kind !== 'resolution' || this.phase !== 'stopped') return;
    this.stopped = null;
    this.phase = 'paused';
    if (this.breached === null) this.due = null;
  }

  private retarget(): void {
    if (this.breached !== null || (this.phase !== 'running' && this.phase !== 'paused')) return;
    const target = this.rules.targetOf(this.priority);
    if (target === this.target) return;
    this.target = target;
    if (target === null) return;
    const reached = this.elapsed >= target ? this.reached(target) : null;
    const exceeded = this.elapsed > target || (this.phase === 'running' && this.elapsed === target);
    if (reached !== null && reached < this.at && exceeded) this.breach(reached, this.at);
  }

  private pauseOrResume(): void {
    const waits = this.rules.pauseOn.includes(this.status);
    if (this.phase === 'running' && waits) this.phase = 'paused';
    else if (this.phase === 'paused' && !waits) {
      this.phase = 'running';
      if (this.breached !== null || this.target === null || this.elapsed < this.target) return;
      const reached = this.reached(this.target);
      if (reached < this.at) this.breach(reached, this.at);
    }
  }

  private breach(due: number, at = due): void {
    this.due = due;
    this.breached = at;
  }

  /** The first minute at which so much had elapsed. */
  private reached(target: number): number {
    return (this.startedAt ?? 0) + this.history.findIndex((elapsed) => elapsed >= target);
  }

  /** When the target is reached if the clock goes on from here, null beyond the horizon. */
  private ahead(): number | null {
    if (this.target === null) return null;
    if (this.elapsed >= this.target) return this.reached(this.target);
    const calendar = this.rules.calendarOf(this.group);
    let elapsed = this.elapsed;
    for (let at = this.at; at < this.at + HORIZON; at++) {
      if (isOpen(calendar, minute(at)) && ++elapsed === this.target) return at + 1;
    }
    return null;
  }
}
