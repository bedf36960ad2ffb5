import { InputError } from '../../errors/index.js';
import { INVALID_ROUTING_STATE } from '../../errors/kinds/routing.js';
import { UNIT } from '../policy/units.js';
import type { AgentTable } from './agentTable.js';

/** What runs hand on to each other, plain JSON. */
export interface RoutingState {
  /** The agent that took the last turn under `roundRobin`. */
  readonly cursor: string | null;
  /** Agent → how far ahead of its share it is under `weighted`; above 0 it is owed turns. */
  readonly turns: Readonly<Record<string, number>>;
}

/** The turns of a run, by the agents' places. */
export interface Turns {
  /** -1 before the first agent. */
  cursor: number;
  /** In thousandths. */
  readonly credit: Float64Array;
  /** Which agents have taken part, so that the state names no others. */
  readonly isIn: Uint8Array;
  /** What the state says of agents that are not in this run. */
  readonly others: readonly (readonly [string, number])[];
  readonly cursorId: string | null;
}

const EXPECTED = 'what a run gave back as state: { cursor, turns }';

/**
 * Reads the state that an earlier run gave back; without one the turns begin anew.
 *
 * @throws InputError `invalid_routing_state`
 */
export function readState(table: AgentTable, state: unknown, argument = 'state'): Turns {
  const { cursor, turns } = parts(state, argument);
  const credit = new Float64Array(table.agents.length);
  const isIn = new Uint8Array(table.agents.length);
  const others: [string, number][] = [];
  for (const [id, turn] of Object.entries(turns)) {
    const owed = typeof turn === 'number' ? Math.round(turn * UNIT) : NaN;
    if (!Number.isSafeInteger(owed)) refuse(`${argument}.turns.${id}`, turn);
    const agent = table.byId.get(id);
    if (agent === undefined) others.push([id, turn as number]);
    else {
      credit[agent] = owed;
      isIn[agent] = 1;
    }
  }
  const place = cursor === null ? undefined : table.byId.get(cursor);
  return { cursor: place ?? -1, credit, isIn, others, cursorId: cursor };
}

function parts(
  state: unknown,
  argument: string,
): { readonly cursor: string | null; readonly turns: Readonly<Record<string, unknown>> } {
  if (state === undefined) return { cursor: null, turns: {} };
  if (typeof state !== 'object' || state === null) refuse(argument, state);
  const { cursor = null, turns = {} } = state as Readonly<Record<string, unknown>>;
  if (cursor !== null && typeof cursor !== 'string') refuse(`${argument}.cursor`, cursor);
  if (typeof turns !== 'object' || turns === null || Array.isArray(turns)) {
    refuse(`${argument}.turns`, turns);
  }
  return { cursor, turns: turns as Readonly<Record<string, unknown>> };
}

function refuse(argument: string, received: unknown): never {
  throw new InputError(INVALID_ROUTING_STATE, argument, received, EXPECTED);
}

/** The state to hand to the next run. */
export function writeState(table: AgentTable, turns: Turns): RoutingState {
  const here = table.agents.flatMap(({ id }, agent): [string, number][] =>
    turns.isIn[agent] === 1 ? [[id, turns.credit[agent]! / UNIT]] : [],
  );
  const cursor = turns.cursor < 0 ? turns.cursorId : (table.agents[turns.cursor]?.id ?? null);
  return { cursor, turns: Object.fromEntries([...turns.others, ...here]) };
}
