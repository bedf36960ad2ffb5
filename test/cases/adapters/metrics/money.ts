import {
  costPerTicket as costPerTicketMetric,
  measure,
  revenueLeakage as revenueLeakageMetric,
  serviceCredits,
  type CreditSchedule,
  type LeakageSource,
} from 'custops';
import { isJsonObject, listAt, numberAt, type JsonObject } from '../../runner/json.js';
import type { MetricQuestion } from './metricAnswer.js';

const SOURCES: readonly LeakageSource[] = ['unbilled', 'underbilled', 'writtenOff', 'slaCredits'];

/** Lost revenue by source. The cases name no currency. */
export function revenueLeakage({ input }: MetricQuestion): JsonObject {
  const given = objectOf(input);
  const amounts = SOURCES.filter((source) => given[source] !== undefined).map((source) => [
    source,
    numberAt(given, source),
  ]);
  const item = {
    currency: 'EUR',
    expected: numberAt(given, 'expected'),
    ...(Object.fromEntries(amounts) as Partial<Record<LeakageSource, number>>),
  };
  const { expected, collected, leakage, value, bySource } = measure(revenueLeakageMetric(), [item]);
  return { expected, collected, leakage, rate: value, bySource: { ...bySource } };
}

/** Cost by tickets and by resolved tickets; of no tickets at all there is none. */
export function costPerTicket({ input }: MetricQuestion): JsonObject {
  const given = objectOf(input);
  const item = {
    currency: 'EUR',
    cost: numberAt(given, 'totalCost'),
    tickets: numberAt(given, 'tickets'),
    resolved: numberAt(given, 'resolved'),
  };
  const { value, perResolved } = measure(costPerTicketMetric(), [item]);
  const empty = measure(costPerTicketMetric(), [{ ...item, tickets: 0, resolved: 0 }]);
  return { perTicket: value, perResolved, perTicketEmpty: empty.value };
}

/** What a credit table owes for each attainment. */
export function slaCredit({ input }: MetricQuestion): JsonObject[] {
  const given = objectOf(input);
  const tiers = listAt(given, 'tiers') as NonNullable<CreditSchedule['tiers']>;
  const schedule = { fee: numberAt(given, 'monthlyFee'), tiers };
  return (listAt(given, 'attainments') as (number | null)[]).map((attainment) => {
    const { creditPct, credit } = serviceCredits({ value: attainment }, schedule);
    // Nothing measured earns nothing.
    return { attainment, creditPct: creditPct ?? 0, credit };
  });
}

function objectOf(input: unknown): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  return input;
}
