import { InputError } from '../../errors/index.js';
import { INVALID_MEASUREMENT, OTHER_CURRENCY } from '../../errors/kinds/metrics.js';
import { NOT_MINOR_UNITS } from '../../errors/kinds/sla.js';
import { NUMBER_OUT_OF_RANGE } from '../../errors/kinds/stats.js';
import { checkCounts, refuseState } from '../checkCounts.js';
import type { Classification } from '../classification.js';
import type { Metric } from '../metric.js';
import { isItemError, type OnInvalid } from '../onInvalid.js';

/** Sums of amounts and counts in one currency. */
export interface MoneyState<Name extends string> {
  /** Null until the first item. */
  currency: string | null;
  counts: Record<Name | 'n' | 'rejected', number>;
}

/** An amount of a currency, and whatever is summed with it. */
export interface MoneyItem {
  /** Such as `EUR`; all items of one sum have the same. */
  readonly currency: string;
}

/** A metric of sums as a row: what is summed, and what the sums say. */
export interface MoneyParts<Item extends MoneyItem, Name extends string, Result> {
  readonly id: string;
  /** Fields of an item that must be there. */
  readonly required: readonly Name[];
  /** Fields that count 0 when they are missing. */
  readonly optional: readonly Name[];
  readonly onInvalid: OnInvalid;
  readonly read: (state: MoneyState<Name>) => Result;
  readonly explain: (item: Item) => Omit<Classification, 'id'>;
}

/** Folds amounts into sums: whole minor units of one currency, so that no cent is lost. */
export function moneyFold<Item extends MoneyItem, Name extends string, Result>(
  parts: MoneyParts<Item, Name, Result>,
): Metric<Item, MoneyState<Name>, Result> {
  const names: readonly Name[] = [...parts.required, ...parts.optional];
  const all: readonly (Name | 'n' | 'rejected')[] = [...names, 'n', 'rejected'];
  const rejection = (item: Item): InputError | null => {
    try {
      checkItem(item, parts);
      return null;
    } catch (error) {
      if (parts.onInvalid === 'throw' || !isItemError(error)) throw error;
      return error;
    }
  };
  return {
    id: parts.id,
    init: () => ({
      currency: null,
      counts: Object.fromEntries(all.map((name) => [name, 0])) as MoneyState<Name>['counts'],
    }),
    add: (state, item) => {
      if (rejection(item) !== null) {
        state.counts.rejected += 1;
        return state;
      }
      // Of two currencies neither is the wrong one, so this is never counted as rejected.
      takeCurrency(state, item.currency, 'item.currency');
      state.counts.n += 1;
      for (const name of names) addTo(state, name, amountOf(item, name) ?? 0);
      return state;
    },
    merge: (state, other) => {
      checkMoneyState(state, all);
      checkMoneyState(other, all);
      takeCurrency(state, other.currency, 'other.currency');
      for (const name of all) addTo(state, name, other.counts[name]);
      return state;
    },
    result: (state) => {
      checkMoneyState(state, all);
      return parts.read(state);
    },
    classify: (item) => {
      const refused = rejection(item);
      const because = { code: refused?.code ?? '' };
      if (refused !== null) return [{ id: null, counted: 'rejected', because }];
      const { id } = item as { readonly id?: unknown };
      return [{ id: typeof id === 'string' ? id : null, ...parts.explain(item) }];
    },
  };
}

function checkItem<Name extends string>(
  item: MoneyItem,
  { required, optional }: Pick<MoneyParts<MoneyItem, Name, unknown>, 'required' | 'optional'>,
): void {
  if ((item as unknown) === null || typeof item !== 'object') {
    throw new InputError(INVALID_MEASUREMENT, 'item', item, 'an object with amounts');
  }
  const { currency } = item as { readonly currency: unknown };
  if (typeof currency !== 'string' || currency === '') {
    throw new InputError(INVALID_MEASUREMENT, 'item.currency', currency, "a currency, as 'EUR'");
  }
  for (const name of required) checkAmount(amountOf(item, name), name);
  for (const name of optional) {
    const amount = amountOf(item, name);
    if (amount !== undefined) checkAmount(amount, name);
  }
}

function checkAmount(amount: unknown, name: string): void {
  if (Number.isSafeInteger(amount) && (amount as number) >= 0) return;
  throw new InputError(NOT_MINOR_UNITS, `item.${name}`, amount, 'an integer of 0 or more');
}

function amountOf(item: MoneyItem, name: string): number | undefined {
  return (item as unknown as Readonly<Record<string, number | undefined>>)[name];
}

function takeCurrency(
  state: { currency: string | null },
  currency: string | null,
  argument: string,
): void {
  state.currency ??= currency;
  if (currency === null || currency === state.currency) return;
  throw new InputError(OTHER_CURRENCY, argument, currency, `${state.currency}, as before`);
}

function addTo<Name extends string>(
  state: MoneyState<Name>,
  name: Name | 'n' | 'rejected',
  amount: number,
): void {
  const sum = state.counts[name] + amount;
  if (!Number.isSafeInteger(sum)) {
    throw new InputError(
      NUMBER_OUT_OF_RANGE,
      `state.${name}`,
      sum,
      'at most 9,007,199,254,740,991',
    );
  }
  state.counts[name] = sum;
}

function checkMoneyState(
  state: MoneyState<string> | null | undefined,
  names: readonly string[],
): void {
  checkCounts(state?.counts, names);
  const currency: unknown = state?.currency;
  if (currency !== null && typeof currency !== 'string') refuseState(state);
}
