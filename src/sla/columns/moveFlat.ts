import { creatorSide } from '../../ticket/creation.js';
import type { ActorRole } from '../../ticket/index.js';
import { CREATED, MERGED_AWAY, REOPENED, SOLVED } from '../../ticket/ticketChange.js';
import { roleBitOf } from '../effectsOf.js';
import {
  ASSIGNED_TYPE,
  CREATED_TYPE,
  FIELD_TYPE,
  GROUP_TYPE,
  PRIORITY_TYPE,
  REOPENED_TYPE,
  STATUS_TYPE,
} from './applyFlat.js';
import { columnCodes } from './columnCodes.js';
import type { ColumnRun } from './columnRun.js';
import { STATUS_SLOT } from './flatDetail.js';
import {
  DERIVATIONS,
  INTERNAL_COMMENT,
  PUBLIC_COMMENT,
  type FlatEffect,
  type FlatEffects,
} from './flatRules.js';
import { pauseOrResumeFlat } from './pauseOrResumeFlat.js';
import { rebindFlat } from './rebindFlat.js';
import { reopenFlat } from './reopenFlat.js';
import { endFlat, startFlat } from './startFlat.js';

const { auto: AUTO, internal: INTERNAL } = columnCodes.flags;

/** The bit of each actor's role, in the order of the codes. */
const ROLE_BITS: readonly number[] = columnCodes.actors.map(roleBitOf);
/** The same for creations, where bots and the system count as agents, all others as customers. */
const CREATOR_BITS: readonly number[] = columnCodes.actors.map((by) =>
  roleBitOf(creatorSide({ type: 'created', at: 0, by: by as ActorRole })),
);

/** The types of events that say something only when they change the ticket; for tags nobody asks. */
const CHANGES: readonly boolean[] = columnCodes.types.map((_, type) =>
  [STATUS_TYPE, PRIORITY_TYPE, GROUP_TYPE, ASSIGNED_TYPE, FIELD_TYPE].includes(type),
);

/** Lets the clocks react to the event at hand: `moveClocks` for columns. */
export function moveFlat(run: ColumnRun): void {
  const { change } = run;
  const { ending, starting } = effectsOf(run);
  for (const effect of ending) if (answers(run, effect)) endFlat(run, effect);
  if ((change & run.rules.sla.bindingChanges) !== 0) rebindFlat(run);
  if ((change & run.rules.sla.pausingChanges) !== 0) pauseOrResumeFlat(run);
  if ((change & REOPENED) !== 0) reopenFlat(run);
  for (const effect of starting) {
    if (!answers(run, effect)) continue;
    if (effect.effect === 'startAfter') run.cycles[effect.clock]!.ready = true;
    else if ((change & CREATED) !== 0 || mayStart(run)) startFlat(run, effect);
  }
}

function mayStart({ merged, statuses, ticket }: ColumnRun): boolean {
  return !merged && !statuses.done[ticket[STATUS_SLOT]!]!;
}

function effectsOf(run: ColumnRun): FlatEffects {
  const { columns, event, change, rules } = run;
  const lists = rules.effects;
  const type = isSilent(run) ? lists.length / DERIVATIONS - 1 : columns.type[event]!;
  return lists[type * DERIVATIONS + derivation(change)]!;
}

/** The place of the derived type that a change brings about, 0 for none. */
function derivation(change: number): number {
  if ((change & SOLVED) !== 0) return 1;
  if ((change & REOPENED) !== 0) return 2;
  return (change & MERGED_AWAY) !== 0 ? 3 : 0;
}

/** Whether the event at hand says nothing by itself. */
function isSilent({ columns, event, change }: ColumnRun): boolean {
  const type = columns.type[event]!;
  if ((columns.flags[event]! & AUTO) !== 0 || type === REOPENED_TYPE) return true;
  if (type === CREATED_TYPE) return (change & CREATED) === 0;
  return change === 0 && type < CHANGES.length && CHANGES[type]!;
}

/** Tells whether an effect answers to the event at hand. */
function answers(run: ColumnRun, { roles, comments, test, switched }: FlatEffect): boolean {
  const { columns, event } = run;
  const by = columns.by[event]!;
  const isCreation = columns.type[event] === CREATED_TYPE;
  if ((roles & (isCreation ? CREATOR_BITS : ROLE_BITS)[by]!) === 0) return false;
  const comment = (columns.flags[event]! & INTERNAL) === 0 ? PUBLIC_COMMENT : INTERNAL_COMMENT;
  if ((comments & comment) === 0) return false;
  if (test >= 0 && !run.choice().tests[test]!) return false;
  return switched < 0 || run.choice().tests[switched]!;
}
