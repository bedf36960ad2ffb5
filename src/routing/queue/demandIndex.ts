import { UNIT } from '../policy/units.js';
import { demandKey, type Demand, type SkillNeed } from './demand.js';

/** A demand of one queue and one skill at the most. */
export interface DemandParts {
  readonly queue: string | null;
  readonly need: SkillNeed | null;
  readonly language: string | null;
  readonly channel: string;
}

/** Names with numbers from 1; 0 is for nothing. */
class Numbered {
  private readonly numbers = new Map<string | number, number>();

  of(name: string | number): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size + 1);
    return this.numbers.size;
  }
}

/** Beyond so many names of one kind, demands are told apart by text. */
const MOST = 2_048;

/**
 * Finds what belongs to a demand. Most demands are one queue, one channel and one skill at the
 * most: those are found by numbers, since building a text for each item took as long as giving it to
 * somebody.
 */
export class DemandIndex<Value> {
  private readonly queues = new Numbered();
  private readonly channels = new Numbered();
  private readonly languages = new Numbered();
  private readonly skills = new Numbered();
  private readonly values = new Map<string | number, Value>();

  /** What belongs to a demand, made from its number when it is asked for first. */
  get(demand: Demand, make: (slot: number) => Value): Value {
    const key = this.keyOf(demand);
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const made = make(this.values.size);
    this.values.set(key, made);
    return made;
  }

  /** What is known to belong to a demand with these parts, which need not be put together for it. */
  find(parts: DemandParts): Value | undefined {
    return this.values.get(this.keyOfParts(parts));
  }

  clear(): void {
    this.values.clear();
  }

  private keyOf(demand: Demand): string | number {
    const { queues, skills, language, channel } = demand;
    if (skills.length > 1 || (queues !== null && queues.length !== 1)) return demandKey(demand);
    const queue = queues === null ? null : queues[0]!;
    const key = this.keyOfParts({ queue, need: skills[0] ?? null, language, channel });
    return key < 0 ? demandKey(demand) : key;
  }

  /** -1 when there are too many names for it. */
  private keyOfParts({ queue, need, language, channel }: DemandParts): number {
    const level = need === null ? 0 : need.level / UNIT;
    if (!Number.isInteger(level) || level > 100) return -1;
    const skill = need === null ? 0 : this.skills.of(need.skill);
    const waits = queue === null ? 0 : this.queues.of(queue);
    const spoken = language === null ? 0 : this.languages.of(language);
    const through = this.channels.of(channel);
    if (Math.max(skill, waits, spoken, through) >= MOST) return -1;
    // Below 2^53 as long as there are 100 levels.
    return (((skill * 101 + level) * MOST + waits) * MOST + spoken) * MOST + through;
  }
}
