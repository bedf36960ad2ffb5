import { InputError } from '../../errors/index.js';
import { INVALID_FACTS, INVALID_GROUP_KEY, INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkChoice } from '../checkChoice.js';
import type { FactAttributes } from '../facts/factAttributes.js';
import type { ClockFact } from './clockFacts.js';

/** Which attribute of a cycle's ticket, and as of when. */
export interface ClockAttributeOptions {
  /** `priority`, `group`, `assignee`, `status`, `category`, or any other attribute's name. */
  readonly field: string;
  /** As the cycle started, as it stopped (or at `asOf`), or the worst that it was in between. */
  readonly as: 'start' | 'stop' | 'worst';
  /** For `worst`: the values from the worst on. One that is not in it is better than all. */
  readonly order?: readonly (string | number | boolean)[];
}

/**
 * What a cycle's ticket was, to group attainment by: a ticket that was urgent when the clock
 * started, when it stopped, or at any time in between.
 *
 * Grouped by what a ticket is now, a breach of an urgent ticket counts as one of a low ticket as
 * soon as somebody lowers its priority.
 *
 * @param cycle - one item of `clockFacts`
 * @param options - `field`; `as`; `order`: the values from the worst on, for `worst`
 * @returns the value; null when the ticket had none
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`, `invalid_facts`;
 *   `invalid_group_key` when the value is neither text, number nor boolean
 *
 * @example
 * ```ts
 * import { alwaysOpen, clockAttribute, clockFacts, defineSla, ticketFacts } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] }] },
 *   { calendars: [alwaysOpen] },
 * );
 * const events = [
 *   { at: 0, type: 'created', priority: 'low' },
 *   { at: 60_000, type: 'priority_changed', to: 'urgent' },
 *   { at: 120_000, type: 'priority_changed', to: 'normal' },
 *   { at: 180_000, type: 'public_reply', by: 'agent' },
 * ] as const;
 * const facts = ticketFacts({ id: 't1', events }, { sla, calendar: alwaysOpen, now: 240_000 });
 * const [cycle] = clockFacts([facts]);
 * const order = ['urgent', 'high', 'normal', 'low'];
 * clockAttribute(cycle!, { field: 'priority', as: 'start' }); // => 'low'
 * clockAttribute(cycle!, { field: 'priority', as: 'stop' }); // => 'normal'
 * clockAttribute(cycle!, { field: 'priority', as: 'worst', order }); // => 'urgent'
 * ```
 */
export function clockAttribute(
  cycle: ClockFact,
  options: ClockAttributeOptions,
): string | number | boolean | null {
  requireOptions(options, ['field', 'as', 'order']);
  const { field, as, order } = options;
  checkAsked(options);
  const states = statesOf(cycle);
  const values = states.map((state, index) =>
    valueOf(state, { field, path: `cycle.attributesDuring[${index}]` }),
  );
  if (as === 'start') return values[0] ?? null;
  if (as === 'stop') return values.at(-1) ?? null;
  const rank = (value: string | number | boolean | null): number => {
    const place = value === null ? -1 : (order ?? []).indexOf(value);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  return values.reduce(
    (worst, each) => (rank(each) < rank(worst) ? each : worst),
    values[0] ?? null,
  );
}

function checkAsked({ field, as, order }: ClockAttributeOptions): void {
  if (typeof field !== 'string' || field === '') {
    throw new InputError(INVALID_OPTION, 'options.field', field, 'the name of an attribute');
  }
  checkChoice(as, 'as', ['start', 'stop', 'worst']);
  const isList = Array.isArray(order);
  if (isList === (as === 'worst') && (isList || order === undefined)) return;
  const expected = as === 'worst' ? 'the values from the worst on' : "none but for as: 'worst'";
  throw new InputError(INVALID_OPTION, 'options.order', order, expected);
}

function statesOf(cycle: ClockFact): readonly FactAttributes[] {
  const states: unknown = (cycle as Partial<ClockFact> | null | undefined)?.attributesDuring;
  if (Array.isArray(states)) return states as readonly FactAttributes[];
  throw new InputError(INVALID_FACTS, 'cycle.attributesDuring', states, 'what clockFacts returned');
}

const OWN: readonly string[] = ['status', 'category', 'priority', 'group', 'assignee'];

function valueOf(
  state: FactAttributes,
  { field, path }: { readonly field: string; readonly path: string },
): string | number | boolean | null {
  const given = state as FactAttributes | null | undefined;
  const source: unknown = OWN.includes(field) ? given : given?.fields;
  if (typeof source !== 'object' || source === null) {
    throw new InputError(INVALID_FACTS, path, state, 'attributes of a ticket');
  }
  const value: unknown = Object.hasOwn(source, field)
    ? (source as Readonly<Record<string, unknown>>)[field]
    : null;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new InputError(INVALID_GROUP_KEY, path, value, 'a text, a number or a boolean');
}
