import type { RoutingAgent, RoutingConfig, RoutingItem, RoutingState, WorkShift } from 'custops';

// Routing once more, written from the design page with filter and sort, for comparison. It takes
// numbers only: instants and spans in ms, shifts as one stretch.

/** What the comparison needs of an item; every instant and span is in ms. */
export interface PlainItem extends RoutingItem {
  readonly createdAt: number;
  readonly dueAt?: number;
  readonly effort?: number;
  readonly relax?: readonly {
    readonly after: number;
    readonly lower?: Readonly<Record<string, number>>;
    readonly drop?: readonly string[];
    readonly dropLanguage?: boolean;
  }[];
  readonly overflow?: readonly { readonly after: number; readonly queues: readonly string[] }[];
}

/** An agent that changes as it is given work. */
export interface PlainAgent {
  readonly source: RoutingAgent;
  used: number;
  open: Record<string, number>;
  /** Whoever was assigned later has a higher number. */
  idle: number;
}

export interface PlainRun {
  readonly order: readonly string[];
  readonly assignments: readonly {
    readonly item: string;
    readonly agent: string | null;
    readonly reason: string;
  }[];
  readonly rejected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly state: RoutingState;
}

const byText = (a: string, b: string): number => {
  const [left, right] = [a, b].map((text) => Array.from(text, (c) => c.codePointAt(0) ?? 0));
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (left?.[i] ?? -1) - (right?.[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};
const byNumber = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const firstOf = (...differences: number[]): number => differences.find((each) => each !== 0) ?? 0;

export function plainPriority(config: RoutingConfig, item: PlainItem, now: number): number {
  const { levels = 5, matrix, tierBump = {}, ageing, order } = config;
  const row = matrix?.[String(item.impact)];
  const own = item.priority ?? row?.[String(item.urgency)] ?? levels;
  const base = Math.max(1, Math.min(levels, own - (tierBump[item.tier ?? ''] ?? 0)));
  if (ageing === undefined || order === 'timeCredit') return base;
  const cap = ageing.notAbove ?? 1;
  let aged = base;
  let waited = now - item.createdAt;
  while (waited >= Number(ageing.every) && aged > cap) {
    waited -= Number(ageing.every);
    aged -= 1;
  }
  return aged;
}

export function plainOrder<Item extends PlainItem>(
  config: RoutingConfig,
  items: readonly Item[],
  now: number,
): Item[] {
  const due = (item: PlainItem): number => item.dueAt ?? Infinity;
  const slack = (item: PlainItem): number =>
    Math.floor((due(item) - now) / 60_000) - (item.effort ?? 0) / 60_000;
  const credit = (item: PlainItem): number =>
    now - item.createdAt + Number(config.credit?.[plainPriority(config, item, now)] ?? 0);
  const compare = (a: Item, b: Item): number => {
    const priority = plainPriority(config, a, now) - plainPriority(config, b, now);
    const byDue = byNumber(due(a), due(b));
    const rest = firstOf(a.createdAt - b.createdAt, byText(a.id, b.id));
    switch (config.order) {
      case 'due':
        return firstOf(byDue, priority, rest);
      case 'slack':
        return firstOf(byNumber(slack(a), slack(b)), priority, rest);
      case 'breachedFirst':
        return firstOf(Number(due(b) <= now) - Number(due(a) <= now), priority, byDue, rest);
      case 'timeCredit':
        return firstOf(credit(b) - credit(a), byDue, rest);
      case 'fifo':
        return rest;
      default:
        return firstOf(priority, byDue, rest);
    }
  };
  return [...items].sort(compare);
}

export function plainAgents(agents: readonly RoutingAgent[]): PlainAgent[] {
  return agents.map((source) => ({
    source,
    used: source.used ?? 0,
    open: { ...source.open },
    idle: source.lastAssignedAt === undefined ? -Infinity : Number(source.lastAssignedAt),
  }));
}

export interface PlainAsk {
  readonly queues: readonly string[] | null;
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
  readonly language: string | null;
  readonly channel: string;
}

export function plainAsk(item: PlainItem, now: number): PlainAsk {
  const waited = now - item.createdAt;
  const steps = (item.relax ?? []).filter(({ after }) => waited >= after);
  const overflow = (item.overflow ?? []).filter(({ after }) => waited >= after);
  let skills = (item.skills ?? []).map(({ skill, level = 1 }) => ({ skill, level }));
  let language = item.language ?? null;
  for (const { lower = {}, drop = [], dropLanguage } of steps) {
    skills = skills.map(({ skill, level }) => {
      return { skill, level: Math.min(level, lower[skill] ?? level) };
    });
    skills = skills.filter(({ skill }) => !drop.includes(skill));
    if (dropLanguage === true) language = null;
  }
  const queues =
    item.queue === undefined || item.queue === null
      ? null
      : [item.queue, ...overflow.flatMap((step) => step.queues)];
  return {
    queues,
    skills: [...skills].sort((a, b) => byText(a.skill, b.skill)),
    language,
    channel: item.channel ?? 'email',
  };
}

export function plainFailed(
  config: RoutingConfig,
  { source, used, open }: PlainAgent,
  { item, now }: { readonly item: PlainItem; readonly now: number },
): string[] {
  const { queues, skills, language, channel } = plainAsk(item, now);
  const { status = 'online', capacity = 1, channelMax = {} } = source;
  const shift = source.shift as Readonly<Record<keyof WorkShift, number>> | undefined;
  const failed: string[] = [];
  if (status !== 'online') failed.push('offline');
  if (shift !== undefined && (now < shift.from || now >= shift.to)) failed.push('off_shift');
  if (queues !== null && !(source.queues ?? []).some((queue) => queues.includes(queue))) {
    failed.push('queue');
  }
  for (const { skill, level } of skills) {
    if ((source.skills?.[skill] ?? 0) < level) failed.push(`skill:${skill}`);
  }
  if (language !== null && source.languages?.includes(language) !== true) {
    failed.push(`language:${language}`);
  }
  if (item.excluded?.includes(source.id) === true) failed.push('excluded');
  if (used + weightOf(config, channel) > capacity) failed.push('capacity');
  if ((open[channel] ?? 0) + 1 > (channelMax[channel] ?? Infinity)) {
    failed.push(`channel_max:${channel}`);
  }
  return failed;
}

const weightOf = (config: RoutingConfig, channel: string): number => config.weights?.[channel] ?? 1;

/** The strategies that compare agents. */
export function plainRanking(
  config: RoutingConfig,
  agents: readonly PlainAgent[],
  ask: PlainAsk,
): PlainAgent[] {
  const load = (a: PlainAgent, b: PlainAgent): number =>
    a.used * (b.source.capacity ?? 1) - b.used * (a.source.capacity ?? 1);
  const idle = (a: PlainAgent, b: PlainAgent): number => byNumber(a.idle, b.idle);
  const id = (a: PlainAgent, b: PlainAgent): number => byText(a.source.id, b.source.id);
  const spare = ({ source, used }: PlainAgent): number => (source.capacity ?? 1) - used;
  const needed = ({ source }: PlainAgent): number =>
    ask.skills.reduce((sum, { skill }) => sum + (source.skills?.[skill] ?? 0), 0);
  const all = ({ source }: PlainAgent): number =>
    Object.values(source.skills ?? {}).reduce((sum, each) => sum + each, 0);
  return [...agents].sort((a, b) => {
    switch (config.strategy) {
      case 'mostSpare':
        return firstOf(spare(b) - spare(a), idle(a, b), id(a, b));
      case 'longestIdle':
        return firstOf(idle(a, b), load(a, b), id(a, b));
      case 'bestSkill':
        return firstOf(needed(b) - needed(a), load(a, b), idle(a, b), id(a, b));
      case 'tightestFit':
        return firstOf(all(a) - all(b), load(a, b), idle(a, b), id(a, b));
      default:
        return firstOf(load(a, b), idle(a, b), id(a, b));
    }
  });
}

let assignments = 0;

/** One greedy run; it changes the agents and the state that it is given. */
export function plainRun(
  config: RoutingConfig,
  { items, agents, state }: PlainInput,
  now: number,
): PlainRun {
  const rejected: Record<string, Record<string, readonly string[]>> = {};
  const done: { item: string; agent: string | null; reason: string }[] = [];
  const order = plainOrder(config, items, now);
  for (const item of order) {
    const tests = agents.map((agent) => ({
      agent,
      failed: plainFailed(config, agent, { item, now }),
    }));
    rejected[item.id] = Object.fromEntries(
      tests.filter(({ failed }) => failed.length > 0).map((t) => [t.agent.source.id, t.failed]),
    );
    const able = tests.filter(({ failed }) => failed.length === 0).map(({ agent }) => agent);
    const given = choose(config, { item, tests, able, state, agents, now });
    done.push({ item: item.id, agent: given.agent?.source.id ?? null, reason: given.reason });
    if (given.agent === null) continue;
    const channel = item.channel ?? 'email';
    given.agent.used += weightOf(config, channel);
    given.agent.open[channel] = (given.agent.open[channel] ?? 0) + 1;
    given.agent.idle = 1e15 + ++assignments;
  }
  return {
    order: order.map(({ id }) => id),
    assignments: done,
    rejected,
    state: { cursor: state.cursor, turns: { ...state.turns } },
  };
}

export interface PlainInput {
  readonly items: readonly PlainItem[];
  readonly agents: readonly PlainAgent[];
  readonly state: { cursor: string | null; turns: Record<string, number> };
}

interface Choice {
  readonly item: PlainItem;
  readonly tests: readonly { readonly agent: PlainAgent; readonly failed: readonly string[] }[];
  readonly able: readonly PlainAgent[];
  readonly state: PlainInput['state'];
  readonly agents: readonly PlainAgent[];
  readonly now: number;
}

function choose(
  config: RoutingConfig,
  { item, tests, able, state, agents, now }: Choice,
): { readonly agent: PlainAgent | null; readonly reason: string } {
  const rule = config.owner ?? 'prefer';
  if (rule !== 'ignore' && item.owner !== undefined && item.owner !== null) {
    const owner = tests.find(({ agent }) => agent.source.id === item.owner);
    if (owner?.failed.length === 0) return { agent: owner.agent, reason: 'owner' };
    if (rule === 'require') return { agent: null, reason: 'owner_unavailable' };
    const isBusy = owner?.failed.every((t) => t === 'capacity' || t.startsWith('channel_max:'));
    if (rule === 'hold' && isBusy === true && now - item.createdAt < Number(config.holdFor)) {
      return { agent: null, reason: 'held_for_owner' };
    }
  }
  if (able.length === 0) return { agent: null, reason: 'no_eligible_agent' };
  const reason = config.strategy ?? 'leastLoaded';
  if (reason === 'roundRobin') {
    const at = agents.findIndex(({ source }) => source.id === state.cursor);
    const ring = [...agents.slice(at + 1), ...agents.slice(0, at + 1)];
    const agent = ring.find((each) => able.includes(each)) ?? null;
    state.cursor = agent?.source.id ?? null;
    return { agent, reason };
  }
  if (reason === 'weighted') {
    const { turns } = state;
    for (const { source } of able)
      turns[source.id] = (turns[source.id] ?? 0) + (source.weight ?? 1);
    const [agent = null] = [...able].sort((a, b) =>
      firstOf(
        (turns[b.source.id] ?? 0) - (turns[a.source.id] ?? 0),
        byText(a.source.id, b.source.id),
      ),
    );
    const total = able.reduce((sum, { source }) => sum + (source.weight ?? 1), 0);
    if (agent !== null) turns[agent.source.id] = (turns[agent.source.id] ?? 0) - total;
    return { agent, reason };
  }
  return { agent: plainRanking(config, able, plainAsk(item, now))[0] ?? null, reason };
}

/** What a day comes to when the plain run is repeated at every instant. */
export function plainSimulation(
  config: RoutingConfig,
  { items, agents, state }: PlainInput,
): Map<string, { readonly agent: string; readonly start: number }> {
  const starts = new Map<string, { agent: string; start: number }>();
  const effort = new Map(items.map((item) => [item.id, item.effort ?? 0]));
  const finishes: { at: number; agent: PlainAgent; channel: string }[] = [];
  const shifts = agents.flatMap(({ source }) =>
    source.shift === undefined ? [] : [(source.shift as { from: number }).from],
  );
  let instants = [...new Set([...items.map(({ createdAt }) => createdAt), ...shifts])];
  const first = Math.min(...items.map(({ createdAt }) => createdAt));
  instants = instants.filter((at) => at >= first).sort((a, b) => a - b);
  while (instants.length > 0) {
    const now = instants.shift() ?? 0;
    for (const each of finishes.splice(0)) {
      if (each.at > now) finishes.push(each);
      else {
        each.agent.used -= weightOf(config, each.channel);
        each.agent.open[each.channel] = (each.agent.open[each.channel] ?? 0) - 1;
      }
    }
    const waiting = items.filter(({ id, createdAt }) => createdAt <= now && !starts.has(id));
    const run = plainRun(config, { items: waiting, agents, state }, now);
    for (const { item, agent } of run.assignments) {
      if (agent === null) continue;
      starts.set(item, { agent, start: now });
      const taker = agents.find(({ source }) => source.id === agent);
      const channel = items.find(({ id }) => id === item)?.channel ?? 'email';
      const at = now + (effort.get(item) ?? 0);
      if (taker !== undefined) finishes.push({ at, agent: taker, channel });
      instants.push(at);
    }
    instants = [...new Set(instants)].sort((a, b) => a - b);
  }
  return starts;
}
