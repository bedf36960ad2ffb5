import type { Calendar } from '../../calendar/index.js';
import type { CompiledCondition } from '../../conditions/index.js';
import type {
  ClockEffect,
  CompiledClock,
  CompiledPolicy,
  CompiledRow,
  CompiledSla,
  CompiledTrigger,
  EffectsOfType,
  PauseTest,
} from '../compiledSla.js';
import { derivedTypes } from '../derivedTypes.js';
import { columnCodes } from './columnCodes.js';

/** What stopped a cycle. */
export const BY_NOTHING = 0;
export const BY_SOLVE = 1;
export const BY_REPLY = 2;
const BY_OTHER = 3;

/** Which creations an effect answers to, by their comment. */
export const PUBLIC_COMMENT = 1;
export const INTERNAL_COMMENT = 2;
const ANY_COMMENT = 3;

/** How many lists of effects a type of event has: alone, or with one of the derived types. */
export const DERIVATIONS: number = 1 + derivedTypes.length;

/** One effect of an event on a clock. */
export interface FlatEffect {
  readonly clock: number;
  readonly effect: ClockEffect['effect'];
  readonly roles: number;
  readonly comments: number;
  /** What it asks of the ticket, a place in `tests`, -1 for nothing. */
  readonly test: number;
  /** What it asks of a switch, likewise. */
  readonly switched: number;
  readonly by: number;
}

/** A condition on the ticket as it stands, or on a switch of the row that applies. */
export type FlatTest = CompiledCondition | NonNullable<CompiledTrigger['switch']>;

/** The effects of one kind of event, in their order. */
export interface FlatEffects {
  readonly ending: readonly FlatEffect[];
  readonly starting: readonly FlatEffect[];
}

/** A clock, ready to run on numbers. */
export interface FlatClock {
  readonly compiled: CompiledClock;
  /** A place in `pauseTests`, -1 for none. */
  readonly pauses: number;
  /** A place in `tests`, -1 for none. */
  readonly runWhile: number;
}

/** A target row, ready to bind to numbers. */
export interface FlatRow {
  readonly compiled: CompiledRow;
  /** Null measures without a target. */
  readonly unit: 'ms' | 'business_days' | 'calendar_days' | 'field' | null;
  readonly ms: number;
  readonly receivedAfter: string | null;
  /** A place in `pauseTests`, -1 where the clock's own decides. */
  readonly pauses: number;
}

/** Rules by numbers: clocks, rows, policies, calendars and tests are places in lists. */
export interface FlatRules {
  readonly sla: CompiledSla;
  readonly clocks: readonly FlatClock[];
  readonly rows: readonly FlatRow[];
  readonly rowPlaces: ReadonlyMap<CompiledRow, number>;
  readonly policyPlaces: ReadonlyMap<CompiledPolicy, number>;
  readonly calendars: readonly Calendar[];
  readonly calendarPlaces: ReadonlyMap<string, number>;
  /** What is asked of the ticket as it stands. */
  readonly tests: readonly FlatTest[];
  readonly pauseTests: readonly PauseTest[];
  /** By type and derivation; after the types those of an event that says nothing by itself. */
  readonly effects: readonly FlatEffects[];
}

/** The rules by numbers, for columns with such types of their own. */
export function flatRules(sla: CompiledSla, ownTypes: readonly string[]): FlatRules {
  const policies = [...sla.policies, ...sla.groupPolicies];
  const rows = [...sla.rowById.values()];
  const tests: FlatTest[] = [];
  const pauseTests: PauseTest[] = [];
  const calendarIds = [...sla.calendars.keys()];
  const types = [...columnCodes.types, ...ownTypes, ''];
  const tables = [sla.effects, ...derivedTypes.map((derived) => sla.derivedEffects[derived])];
  return {
    sla,
    clocks: sla.clocks.map((compiled) => ({
      compiled,
      pauses: placeOf(compiled.pauses, pauseTests),
      runWhile: placeOf(compiled.runWhile, tests),
    })),
    rows: rows.map((compiled) => flatRow(compiled, { policies, pauseTests })),
    rowPlaces: new Map(rows.map((row, place) => [row, place])),
    policyPlaces: new Map(policies.map((policy, place) => [policy, place])),
    calendars: [...sla.calendars.values()],
    calendarPlaces: new Map(calendarIds.map((id, place) => [id, place])),
    tests,
    pauseTests,
    effects: types.flatMap((type) => tables.map((table) => flatEffects(table.get(type), tests))),
  };
}

function flatRow(
  compiled: CompiledRow,
  lists: { readonly policies: readonly CompiledPolicy[]; readonly pauseTests: PauseTest[] },
): FlatRow {
  const { within, pauses, config } = compiled;
  const policy = lists.policies.find(({ rows }) => rows.get(config.metric)?.includes(compiled));
  return {
    compiled,
    unit: within?.unit ?? null,
    ms: within?.unit === 'ms' ? within.ms : Infinity,
    receivedAfter: policy?.receivedAfter ?? null,
    pauses: placeOf(pauses, lists.pauseTests),
  };
}

function flatEffects(effects: EffectsOfType | undefined, tests: FlatTest[]): FlatEffects {
  const flatten = ({ clock, effect, trigger, type }: ClockEffect): FlatEffect => ({
    clock: clock.index,
    effect,
    roles: trigger.roles,
    comments: commentsOf(trigger.where),
    test: placeOf(trigger.ticket, tests),
    switched: placeOf(trigger.switch, tests),
    by: stopCode(type),
  });
  return {
    ending: effects?.ending.map(flatten) ?? [],
    starting: effects?.starting.map(flatten) ?? [],
  };
}

/** Which creations a condition on their comment lets through. */
function commentsOf(where: CompiledCondition | null): number {
  if (where === null) return ANY_COMMENT;
  const allows = (comment: string): boolean => where.test({ comment });
  return (allows('public') ? PUBLIC_COMMENT : 0) | (allows('internal') ? INTERNAL_COMMENT : 0);
}

function stopCode(type: string): number {
  if (type === 'solved') return BY_SOLVE;
  return type === 'public_reply' ? BY_REPLY : BY_OTHER;
}

/** The place of a part in a list, which takes it in when it is new; -1 for none. */
function placeOf<Part>(part: NoInfer<Part> | null, list: Part[]): number {
  if (part === null) return -1;
  const place = list.indexOf(part);
  return place < 0 ? list.push(part) - 1 : place;
}
