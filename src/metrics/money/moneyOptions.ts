import { requireOptions } from '../../errors/requireOptions.js';
import { checkOnInvalid, type OnInvalid } from '../onInvalid.js';

/** What every sum of money can be asked. */
export interface MoneyOptions {
  /** Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** Checks what was given and fills in the rest. */
export function moneyOptions(options: MoneyOptions): Required<MoneyOptions> {
  requireOptions(options, ['onInvalid']);
  const { onInvalid = 'throw' } = options;
  checkOnInvalid(onInvalid);
  return { onInvalid };
}
