import { InputError } from '../../errors/index.js';
import { DUPLICATE_ID, WRONG_TYPE, WRONG_VALUE } from '../../errors/kinds/config.js';
import { UNKNOWN_PERSON } from '../../errors/kinds/onCall.js';
import { oneOf } from '../../errors/oneOf.js';
import { requireObject } from '../../errors/requireObject.js';
import { addToSlots } from './addToSlots.js';
import type { LayerForm } from './layerForm.js';
import { removeFromSlots } from './removeFromSlots.js';
import type { TurnChange } from './turnChange.js';

type Slots = LayerForm['slots'];

/**
 * What a change makes of a layer's turns.
 *
 * @throws InputError `duplicate_id` for somebody who is there, `unknown_person` for somebody who is
 *   not, `wrong_type`, `wrong_value`
 */
export function readTurnChange(change: TurnChange, slots: Slots): () => Slots {
  const people = slots.flat();
  const { add, remove } = change as { readonly add?: unknown; readonly remove?: unknown };
  if ((add === undefined) === (remove === undefined)) {
    throw new InputError(WRONG_TYPE, 'change', change, 'either add or remove');
  }
  if (add !== undefined) {
    requirePerson(add, 'change.add');
    if (!people.includes(add)) return () => addToSlots(slots, add);
    throw new InputError(DUPLICATE_ID, 'change.add', add, 'somebody who has no turns yet');
  }
  requirePerson(remove, 'change.remove');
  if (!people.includes(remove)) {
    throw new InputError(UNKNOWN_PERSON, 'change.remove', remove, oneOf(people));
  }
  const { fill = 'share' } = change as Extract<TurnChange, { readonly remove: string }>;
  requireFill(fill, remove);
  return () => removeFromSlots(slots, remove, fill);
}

function requireFill(fill: unknown, remove: string): void {
  if (fill === 'share' || fill === 'empty') return;
  if (typeof fill !== 'object') {
    throw new InputError(WRONG_VALUE, 'change.fill', fill, 'share, empty or { by }');
  }
  requireObject(fill, 'change.fill');
  const { by } = fill as { readonly by?: unknown };
  requirePerson(by, 'change.fill.by');
  if (by !== remove) return;
  throw new InputError(WRONG_VALUE, 'change.fill.by', by, 'another person than leaves');
}

function requirePerson(id: unknown, argument: string): asserts id is string {
  if (typeof id === 'string' && id !== '') return;
  throw new InputError(WRONG_TYPE, argument, id, 'the id of a person');
}
