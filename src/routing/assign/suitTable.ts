import type { Demand } from '../queue/demand.js';
import type { AgentTraits } from './agentTraits.js';

/** A bit for each agent by its place. */
export type AgentBits = Int32Array;

/** Whether the bit of an agent is set. */
export function hasBit(bits: AgentBits, agent: number): boolean {
  return (bits[agent >> 5]! & (1 << (agent & 31))) !== 0;
}

/** So many words of bits are kept at the most: forgotten ones are made anew. */
const MOST_KEPT = 4_000_000;

/**
 * Who fulfils which part of a demand. Many demands are made of few parts, so that a part is asked of
 * every agent once, and a demand puts the answers together.
 */
export class SuitTable {
  private readonly queues = new Map<string, AgentBits>();
  private readonly languages = new Map<string, AgentBits>();
  private readonly skills = new Map<string, Map<number, AgentBits>>();
  private readonly words: number;
  private kept = 0;

  constructor(private readonly agents: readonly AgentTraits[]) {
    this.words = (agents.length + 31) >> 5;
  }

  /** The agents with the queue, the language and the skills of a demand, on shift or not. */
  suited({ queues, skills, language }: Demand): AgentBits {
    const bits = new Int32Array(this.words);
    if (queues === null) bits.fill(-1);
    else for (const queue of queues) setAll(bits, this.serving(queue));
    if (language !== null) keepOnly(bits, this.speaking(language));
    for (const { skill, level } of skills) keepOnly(bits, this.skilled(skill, level));
    return bits;
  }

  private serving(queue: string): AgentBits {
    return this.part(this.queues, queue, ({ queues }) => queues.has(queue));
  }

  private speaking(language: string): AgentBits {
    return this.part(this.languages, language, ({ languages }) => languages.has(language));
  }

  private skilled(skill: string, level: number): AgentBits {
    const levels = this.skills.get(skill) ?? new Map<number, AgentBits>();
    this.skills.set(skill, levels);
    return this.part(levels, level, ({ skills }) => (skills.get(skill) ?? 0) >= level);
  }

  private part<Key>(
    known: Map<Key, AgentBits>,
    key: Key,
    test: (agent: AgentTraits) => boolean,
  ): AgentBits {
    const found = known.get(key);
    if (found !== undefined) return found;
    this.kept += this.words;
    if (this.kept > MOST_KEPT) this.forget();
    const bits = new Int32Array(this.words);
    for (const [agent, traits] of this.agents.entries()) {
      if (test(traits)) bits[agent >> 5]! |= 1 << (agent & 31);
    }
    known.set(key, bits);
    return bits;
  }

  private forget(): void {
    this.queues.clear();
    this.languages.clear();
    this.skills.clear();
    this.kept = 0;
  }
}

function setAll(bits: AgentBits, others: AgentBits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! |= others[word]!;
}

function keepOnly(bits: AgentBits, others: AgentBits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! &= others[word]!;
}
