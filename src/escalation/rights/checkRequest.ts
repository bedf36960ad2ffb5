import { InputError } from '../../errors/index.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';
import { INVALID_CURRENCY, UNKNOWN_ROLE } from '../../errors/kinds/rights.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';
import { requireObject } from '../../errors/requireObject.js';
import { withHint } from '../../errors/withHint.js';
import type { DecisionRights } from './decisionRights.js';
import type { ActionRequest } from './decision.js';
import { isCurrency } from './isCurrency.js';
import { requireMinorUnits } from './requireMinorUnits.js';

/** Refuses a request that says nothing which could be decided. */
export function checkRequest(
  rights: DecisionRights,
  request: ActionRequest,
  argument = 'request',
): void {
  requireObject(request, argument);
  const { role, action, amount, currency, context } = request;
  const known = [...rights.chain, ...rights.teams];
  if (!known.includes(role)) {
    const near = typeof role === 'string' ? didYouMean(role, known) : undefined;
    throw new InputError(withHint(UNKNOWN_ROLE, near), `${argument}.role`, role, oneOf(known));
  }
  if (typeof action !== 'string') {
    throw new InputError(WRONG_TYPE, `${argument}.action`, action, 'the name of an action');
  }
  if (currency !== undefined && !isCurrency(currency)) {
    throw new InputError(INVALID_CURRENCY, `${argument}.currency`, currency);
  }
  if (context !== undefined) requireObject(context, `${argument}.context`);
  for (const key of ['person', 'requestedBy'] as const) {
    const id = request[key];
    if (id === undefined || typeof id === 'string') continue;
    throw new InputError(WRONG_TYPE, `${argument}.${key}`, id, 'the id of a person');
  }
  requireMinorUnits(amount, `${argument}.amount`);
}
