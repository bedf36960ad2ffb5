import { DAY_MS } from '../../time/timeUnits.js';
import { giveBack, setShifts, type AgentTable } from '../assign/agentTable.js';
import { AssignmentRun, type AssignmentReason } from '../assign/assignmentRun.js';
import { nextShiftStart } from '../assign/readShift.js';
import type { Turns } from '../assign/routingState.js';
import type { CompiledRouting } from '../policy/routing.js';
import { UNIT } from '../policy/units.js';
import { heapify, insert, removeTop } from '../queue/heap.js';
import type { ItemTable } from '../queue/itemTable.js';
import { allPlaces, byAge, compareItems, queueKeys } from '../queue/queueKeys.js';

/** Nobody waits longer than this after the last arrival for a shift to start. */
const PATIENCE_MS = 31 * DAY_MS;

/** Work that was started. */
export interface StartedWork {
  /** The item's place. */
  readonly place: number;
  readonly agent: number;
  readonly reason: AssignmentReason;
  readonly startMs: number;
  readonly finishMs: number;
}

/** What a simulation works on. */
export interface SimulationInput {
  readonly table: AgentTable;
  readonly turns: Turns;
  readonly items: ItemTable;
  /** Epoch ms, or Infinity. */
  readonly until: number;
}

/** A queue over time. Every step of it starts, ends or brings in at least one piece of work. */
export class QueueSimulation {
  /** In the order in which they were started. */
  readonly started: StartedWork[] = [];
  readonly table: AgentTable;
  readonly turns: Turns;
  readonly items: ItemTable;
  /** The places of the items in order of arrival. */
  readonly arrivals: Int32Array;
  private waiting: number[] = [];
  private arrived = 0;
  private assigned = 0;
  /** Places in `started` of what is not finished, the first to finish on top. */
  private readonly running: number[] = [];
  private readonly shiftStarts: Float64Array;
  private readonly lastShift: number;
  private readonly until: number;
  private readonly lightest: number;
  private readonly finishOrder = (a: number, b: number): number =>
    this.started[a]!.finishMs - this.started[b]!.finishMs || a - b;

  constructor(
    private readonly routing: CompiledRouting,
    { table, turns, items, until }: SimulationInput,
  ) {
    this.table = table;
    this.turns = turns;
    this.until = until;
    this.items = items;
    this.arrivals = allPlaces(items).sort((a, b) => byAge(items, a, b));
    this.shiftStarts = new Float64Array(table.agents.length).fill(-Infinity);
    const last = this.arrivals.at(-1);
    this.lastShift = (last === undefined ? 0 : items.created[last]!) + PATIENCE_MS;
    this.lightest = items.demands.reduce((least, { channel }) => {
      return Math.min(least, routing.weights.get(channel) ?? UNIT);
    }, Infinity);
  }

  /** Plays until nothing can happen any more. */
  play(): void {
    for (let now = this.nextInstant(-Infinity); now < Infinity; now = this.nextInstant(now)) {
      while (this.running.length > 0 && this.started[this.running[0]!]!.finishMs <= now) {
        this.finish(this.running[0]!);
      }
      while (this.nextArrival() <= now) {
        this.waiting.push(this.arrivals[this.arrived++]!);
      }
      if (now <= this.until) this.run(now);
    }
  }

  private nextArrival(): number {
    const { arrivals, arrived } = this;
    return arrived < arrivals.length ? this.items.created[arrivals[arrived]!]! : Infinity;
  }

  private nextInstant(now: number): number {
    const finish = this.running.length > 0 ? this.started[this.running[0]!]!.finishMs : Infinity;
    const shift = this.waiting.length > 0 ? this.nextShift(now) : Infinity;
    return Math.min(this.nextArrival(), finish, shift);
  }

  /** The next start of a shift. Starts are looked up once each, not at every step. */
  private nextShift(now: number): number {
    const { agents } = this.table;
    let next = Infinity;
    for (let agent = 0; agent < agents.length; agent++) {
      if (this.shiftStarts[agent]! <= now) {
        this.shiftStarts[agent] = nextShiftStart(agents[agent]!.shift, now);
      }
      next = Math.min(next, this.shiftStarts[agent]!);
    }
    return next > Math.min(this.lastShift, this.until) ? Infinity : next;
  }

  private finish(work: number): void {
    const { agent, place } = this.started[work]!;
    const { channel } = this.items.demands[place]!;
    giveBack(this.table, agent, { channel, weight: this.weightOf(channel) });
    removeTop(this.running, this.finishOrder);
  }

  /** One run: the waiting come in queue order until nobody has room for the lightest of them. */
  private run(now: number): void {
    if (this.waiting.length === 0) return;
    setShifts(this.table, now);
    const agents = this.withRoom();
    if (agents.length === 0) return;
    const { routing, table, turns, waiting, items } = this;
    const run = new AssignmentRun(routing, table, turns, { items, agents, now }, this.assigned);
    const order = compareItems(queueKeys(routing, { items, places: waiting, now }));
    const queue = Array.from(waiting, (_, at) => at);
    heapify(queue, order);
    const leaves = new Uint8Array(waiting.length);
    let free = agents.length;
    while (free > 0 && queue.length > 0) {
      const at = queue[0]!;
      removeTop(queue, order);
      const { agent, reason } = run.place(waiting[at]!);
      if (agent < 0) continue;
      leaves[at] = 1;
      this.start(waiting[at]!, { agent, reason, now });
      if (!this.hasRoom(agent)) free -= 1;
    }
    this.assigned = run.count;
    this.waiting = waiting.filter((_, at) => leaves[at] === 0);
  }

  private start(
    place: number,
    { agent, reason, now }: { agent: number; reason: AssignmentReason; now: number },
  ): void {
    const finishMs = now + this.items.effort[place]!;
    const work = { place, agent, reason, startMs: now, finishMs };
    this.started.push(work);
    insert(this.running, this.started.length - 1, this.finishOrder);
  }

  private withRoom(): number[] {
    const found: number[] = [];
    for (let agent = 0; agent < this.table.agents.length; agent++) {
      if (!this.table.agents[agent]!.online || this.table.onShift[agent] === 0) continue;
      if (this.hasRoom(agent)) found.push(agent);
    }
    return found;
  }

  private hasRoom(agent: number): boolean {
    return this.table.used[agent]! + this.lightest <= this.table.capacity[agent]!;
  }

  private weightOf(channel: string): number {
    return this.routing.weights.get(channel) ?? UNIT;
  }
}
