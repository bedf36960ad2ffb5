import { InputError } from '../../errors/index.js';
import { DUPLICATE_ID } from '../../errors/kinds/config.js';
import { UNKNOWN_SKILL } from '../../errors/kinds/routing.js';
import { oneOf } from '../../errors/oneOf.js';
import { requireList } from '../../errors/requireList.js';
import { compareCodePoints } from '../../ticket/compareCodePoints.js';
import { toEpochMs } from '../../time/index.js';
import type { CompiledRouting } from '../policy/routing.js';
import { UNIT } from '../policy/units.js';
import type { AgentTraits } from './agentTraits.js';
import { isOnShift, readShift } from './readShift.js';
import { nameSet, refuseAgent, units, unitsByName } from './refuseAgent.js';
import type { RoutingAgent } from './routingAgent.js';
import { SuitTable } from './suitTable.js';

/** The agents of a run by their place in the list; the columns are what is asked most. */
export interface AgentTable {
  readonly agents: readonly AgentTraits[];
  readonly byId: ReadonlyMap<string, number>;
  /** The place of each id in the order of ids. */
  readonly rank: Int32Array;
  readonly onShift: Uint8Array;
  /** Who fulfils what an item may ask. */
  readonly suit: SuitTable;
  /** Who has a limit on a channel, 1 or 0. */
  readonly isLimited: Uint8Array;
  readonly capacity: Float64Array;
  readonly used: Float64Array;
  /** When last assigned: epoch ms, -Infinity for never, above `IN_RUN` for the order in the run. */
  readonly idle: Float64Array;
  readonly skillSum: Float64Array;
  readonly weight: Float64Array;
  /** How often each was assigned in the run. */
  readonly assigned: Int32Array;
  /** Whether used × capacity of any two is exact. */
  readonly isExact: boolean;
}

/** Later than any instant; assignments of a run count up from here. */
const IN_RUN = 1e14;

/** The largest capacity, in thousandths, whose square is an exact number. */
const MOST_EXACT = 94_906_265;

/**
 * Reads the agents of a run.
 *
 * @throws InputError `wrong_type`, `invalid_agent`, `invalid_units`, `duplicate_id`,
 *   `unknown_skill`, `unknown_shift`, `reversed_span`, and those of instants
 */
export function readAgents(
  routing: CompiledRouting,
  list: readonly RoutingAgent[],
  argument = 'agents',
): AgentTable {
  requireList(list, argument, 'a list of agents');
  const n = list.length;
  const column = (): Float64Array => new Float64Array(n);
  const [capacity, used, idle, weight] = [column(), column(), column(), column()];
  const agents = Array.from(list, (agent: unknown, place) => {
    const where = `${argument}[${place}]`;
    if (typeof agent !== 'object' || agent === null || Array.isArray(agent)) {
      refuseAgent(where, agent, 'an object with id');
    }
    const figures = agent as RoutingAgent;
    const { lastAssignedAt } = figures;
    capacity[place] = unitsOr(UNIT, figures.capacity, `${where}.capacity`);
    used[place] = unitsOr(0, figures.used, `${where}.used`);
    weight[place] = unitsOr(UNIT, figures.weight, `${where}.weight`);
    idle[place] =
      lastAssignedAt === undefined || lastAssignedAt === null
        ? -Infinity
        : toEpochMs(lastAssignedAt, `${where}.lastAssignedAt`);
    return readTraits(routing, figures, where);
  });
  const sums = agents.map(({ skills }) =>
    [...skills.values()].reduce((sum, each) => sum + each, 0),
  );
  return {
    capacity,
    used,
    idle,
    weight,
    agents,
    byId: placesById(agents, argument),
    rank: ranksOf(agents),
    onShift: new Uint8Array(n),
    suit: new SuitTable(agents),
    isLimited: Uint8Array.from(agents, ({ channelMax }) => (channelMax.size > 0 ? 1 : 0)),
    skillSum: Float64Array.from(sums),
    assigned: new Int32Array(n),
    isExact: capacity.every((each) => each <= MOST_EXACT),
  };
}

function unitsOr(otherwise: number, value: unknown, where: string): number {
  return value === undefined ? otherwise : units(value, where);
}

function readTraits(routing: CompiledRouting, agent: RoutingAgent, where: string): AgentTraits {
  const { id, status } = agent;
  if (typeof id !== 'string') refuseAgent(`${where}.id`, id, 'a text');
  if (status !== undefined && typeof status !== 'string') {
    refuseAgent(`${where}.status`, status, 'a text such as online');
  }
  const skills = unitsByName(agent.skills, `${where}.skills`);
  for (const skill of skills.keys()) {
    if (routing.skills?.has(skill) !== false) continue;
    refuseAgent(`${where}.skills.${skill}`, skill, oneOf([...routing.skills]), UNKNOWN_SKILL);
  }
  return {
    id,
    online: status === undefined || status === 'online',
    shift: readShift(routing, agent.shift, `${where}.shift`),
    queues: nameSet(agent.queues, `${where}.queues`),
    skills,
    languages: nameSet(agent.languages, `${where}.languages`),
    channelMax: unitsByName(agent.channelMax, `${where}.channelMax`),
    open: unitsByName(agent.open, `${where}.open`),
  };
}

function placesById(agents: readonly AgentTraits[], argument: string): Map<string, number> {
  const byId = new Map<string, number>();
  for (const [place, { id }] of agents.entries()) {
    if (byId.has(id)) throw new InputError(DUPLICATE_ID, `${argument}[${place}].id`, id);
    byId.set(id, place);
  }
  return byId;
}

function ranksOf(agents: readonly AgentTraits[]): Int32Array {
  const order = agents
    .map((_, place) => place)
    .sort((a, b) => compareCodePoints(agents[a]!.id, agents[b]!.id));
  const rank = new Int32Array(agents.length);
  for (const [at, place] of order.entries()) rank[place] = at;
  return rank;
}

/** Notes who is on shift at the instant of a run. */
export function setShifts({ agents, onShift }: AgentTable, now: number): void {
  for (let a = 0; a < agents.length; a++) onShift[a] = isOnShift(agents[a]!.shift, now) ? 1 : 0;
}

/** Notes an assignment: load, open count, idle time. */
export function take(
  table: AgentTable,
  agent: number,
  {
    channel,
    weight,
    turn,
  }: { readonly channel: string; readonly weight: number; readonly turn: number },
): void {
  const { open } = table.agents[agent]!;
  table.used[agent]! += weight;
  table.idle[agent] = IN_RUN + turn;
  table.assigned[agent]! += 1;
  open.set(channel, (open.get(channel) ?? 0) + UNIT);
}

/** Notes that an item is done. */
export function giveBack(
  table: AgentTable,
  agent: number,
  { channel, weight }: { readonly channel: string; readonly weight: number },
): void {
  const { open } = table.agents[agent]!;
  table.used[agent]! -= weight;
  open.set(channel, (open.get(channel) ?? 0) - UNIT);
}
