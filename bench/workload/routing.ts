import { randomSource } from '../harness/randomSource.js';

export interface Fact {
  readonly [field: string]: string | number;
}

const words = (field: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${field}-${i}`);

const PRODUCTS = words('product', 8);
const TIERS = words('tier', 4);
const CHANNELS = words('channel', 4);
const LANGUAGES = words('language', 6);

/** Rules of five conditions: three equalities, a list and a comparison. */
export function ruleConfigs(count: number) {
  const random = randomSource(61);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => ({
    id: `rule-${index}`,
    when: {
      product: count > 100 ? `product-${index}` : one(PRODUCTS),
      tier: one(TIERS),
      language: one(LANGUAGES),
      channel: [one(CHANNELS), one(CHANNELS), one(CHANNELS)],
      seats: { gte: Math.floor(random() * 60) },
    },
  }));
}

export function facts(count: number): Fact[] {
  const random = randomSource(62);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const rules = ruleConfigs(10);
  return Array.from({ length: count }, (_, index) => {
    // Every fourth fact comes near a rule: one that fails at the first test tells little.
    const near = index % 4 === 0 ? one(rules).when : null;
    return {
      product: near?.product ?? one(PRODUCTS),
      tier: near?.tier ?? one(TIERS),
      language: near?.language ?? one(LANGUAGES),
      channel: one(CHANNELS),
      seats: Math.floor(random() * 100),
    };
  });
}

const SKILLS = words('skill', 6);
const QUEUES = words('queue', 5);

/** A queue and a team, with room for most of the items. */
export function queue(itemCount: number, agentCount: number) {
  const random = randomSource(63);
  const whole = (below: number) => Math.floor(random() * below);
  const now = Date.UTC(2026, 3, 6, 12);
  const items = Array.from({ length: itemCount }, (_, index) => ({
    id: `item-${index}`,
    createdAt: now - whole(8 * 3_600_000),
    priority: 1 + whole(4),
    dueAt: now + whole(8 * 3_600_000) - 3_600_000,
    queue: QUEUES[whole(QUEUES.length)],
    skills: random() < 0.5 ? [{ skill: SKILLS[whole(SKILLS.length)], level: 1 + whole(3) }] : [],
    language: `language-${whole(2)}`,
  }));
  const agents = Array.from({ length: agentCount }, (_, index) => ({
    id: `agent-${index}`,
    capacity: 10 + whole(20),
    used: whole(5),
    queues: QUEUES.filter(() => random() < 0.6),
    languages: [0, 1].filter(() => random() < 0.7).map((each) => `language-${each}`),
    skills: Object.fromEntries(SKILLS.map((skill) => [skill, whole(4)])),
  }));
  return { items, agents, now };
}

export function costMatrix(size: number): number[][] {
  const random = randomSource(64);
  return Array.from({ length: size }, () =>
    Array.from({ length: size }, () => Math.floor(random() * 1_000)),
  );
}
