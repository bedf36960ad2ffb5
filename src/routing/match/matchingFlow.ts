import type { ClassedItems } from './demandClasses.js';

/** How many items each agent can take, in all and by channel. */
export interface Room {
  readonly free: Float64Array;
  /** Agent × channel, agent by agent. */
  readonly channelFree: Float64Array;
}

/** No node before this one: where a search began. */
const START = -1;

/**
 * Which class of items is at which agent, as a flow that can be rearranged.
 *
 * A unit goes from its class to a channel of an agent, to the agent, and out. A search follows what
 * is left of these ways, and may take a unit back where it lies, so that one item more is placed, or
 * one item elsewhere, without any other losing its place.
 *
 * @see Ford and Fulkerson, "Maximal flow through a network", 1956
 */
export class MatchingFlow {
  /** Class → units, by agent. Pinned ones have left it, and their room is gone. */
  private readonly at: readonly Map<number, number>[];
  private readonly parent: Int32Array;
  private readonly seen: Int32Array;
  private readonly queue: Int32Array;
  private searches = 0;
  private readonly channelCount: number;
  private readonly firstAgent: number;
  private readonly firstClass: number;

  constructor(
    private readonly items: ClassedItems,
    private readonly room: Room,
  ) {
    const agents = room.free.length;
    this.channelCount = items.channels.length;
    this.firstAgent = agents * this.channelCount;
    this.firstClass = this.firstAgent + agents;
    const nodes = this.firstClass + items.classes.length;
    this.at = Array.from({ length: agents }, () => new Map<number, number>());
    this.parent = new Int32Array(nodes);
    this.seen = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
  }

  /** Places one more item of a class; false when that cannot be without another losing its place. */
  add(classId: number): boolean {
    const end = this.search(this.firstClass + classId, -1);
    if (end < 0) return false;
    this.follow(end);
    this.room.free[end - this.firstAgent]! -= 1;
    return true;
  }

  /**
   * Puts one of the placed items of a class at an agent for good; false when then not all could
   * keep a place.
   */
  pin(classId: number, agent: number): boolean {
    if (!this.has(classId, agent)) {
      const node = this.firstClass + classId;
      const end = this.search(this.nodeOf(agent, this.channelOf(classId)), node);
      if (end < 0) return false;
      this.move(classId, agent, 1);
      this.follow(end);
      if (end !== node) this.release(classId, end - this.firstAgent, agent);
    }
    this.move(classId, agent, -1);
    return true;
  }

  /** The way ended at room that was free: the item's old place becomes free instead. */
  private release(classId: number, taken: number, agent: number): void {
    this.room.free[taken]! -= 1;
    const { agents } = this.items.classes[classId]!;
    // The item is at the agent already, and had a place before.
    const old = agents.find((each) => each !== agent && this.has(classId, each)) ?? agent;
    this.move(classId, old, -1);
    this.room.free[old]! += 1;
    this.room.channelFree[this.nodeOf(old, this.channelOf(classId))]! += 1;
  }

  /** Looks for free room, or for the goal; gives the node at which it ended, -1 for none. */
  private search(from: number, goal: number): number {
    this.searches += 1;
    let last = this.reach(from, START, 0);
    for (let first = 0; first < last; first++) {
      const node = this.queue[first]!;
      if (node === goal) return node;
      if (node >= this.firstClass) last = this.fromClass(node, last);
      else if (node < this.firstAgent) last = this.fromChannel(node, last);
      else if (this.room.free[node - this.firstAgent]! > 0) return node;
      else last = this.fromAgent(node, last);
    }
    return -1;
  }

  private fromClass(node: number, last: number): number {
    const { agents, channel } = this.items.classes[node - this.firstClass]!;
    let end = last;
    for (const agent of agents) end = this.reach(this.nodeOf(agent, channel), node, end);
    return end;
  }

  private fromChannel(node: number, last: number): number {
    const agent = Math.floor(node / this.channelCount);
    const channel = node % this.channelCount;
    let end = last;
    if (this.room.channelFree[node]! > 0) end = this.reach(this.firstAgent + agent, node, end);
    for (const classId of this.at[agent]!.keys()) {
      if (this.channelOf(classId) === channel)
        end = this.reach(this.firstClass + classId, node, end);
    }
    return end;
  }

  private fromAgent(node: number, last: number): number {
    const agent = node - this.firstAgent;
    let end = last;
    for (const classId of this.at[agent]!.keys()) {
      end = this.reach(this.nodeOf(agent, this.channelOf(classId)), node, end);
    }
    return end;
  }

  private reach(node: number, from: number, last: number): number {
    if (this.seen[node] === this.searches) return last;
    this.seen[node] = this.searches;
    this.parent[node] = from;
    this.queue[last] = node;
    return last + 1;
  }

  /** Moves units along the way that a search has found, from its end back. */
  private follow(end: number): void {
    for (let node = end; this.parent[node] !== START; node = this.parent[node]!) {
      const before = this.parent[node]!;
      if (before >= this.firstClass) {
        this.move(before - this.firstClass, Math.floor(node / this.channelCount), 1);
      } else if (node >= this.firstClass) {
        this.move(node - this.firstClass, Math.floor(before / this.channelCount), -1);
      } else if (before < this.firstAgent) {
        this.room.channelFree[before]! -= 1;
      } else {
        this.room.channelFree[node]! += 1;
      }
    }
  }

  private move(classId: number, agent: number, by: 1 | -1): void {
    const units = (this.at[agent]!.get(classId) ?? 0) + by;
    if (units === 0) this.at[agent]!.delete(classId);
    else this.at[agent]!.set(classId, units);
  }

  private has(classId: number, agent: number): boolean {
    return this.at[agent]!.has(classId);
  }

  private channelOf(classId: number): number {
    return this.items.classes[classId]!.channel;
  }

  private nodeOf(agent: number, channel: number): number {
    return agent * this.channelCount + channel;
  }
}
