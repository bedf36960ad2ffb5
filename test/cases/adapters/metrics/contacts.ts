import {
  contactFacts,
  firstContactResolution as firstContactMetric,
  measure,
  repeatContactRate,
  type Contact,
  type RateReading,
} from 'custops';
import { loggedRepeats } from '../../../../examples/measures/loggedRepeats.js';
import { isJsonObject, listAt, numberAt, type JsonObject } from '../../runner/json.js';
import { incidentLog } from './inputLogs.js';
import { NOT_YET, type MetricQuestion } from './metricAnswer.js';

interface CaseContact {
  readonly id: number | string;
  readonly customer: string;
  readonly issue: string;
  readonly t: string;
  readonly resolved: boolean;
  readonly excluded: boolean;
}

/** First contact resolution and repeats of a list of contacts. */
export function firstContactResolution({ input, params }: MetricQuestion): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const contacts = (listAt(input, 'contacts') as CaseContact[]).map(
    ({ id, customer, issue, t, resolved, excluded }): Contact => ({
      id: String(id),
      customer,
      issue,
      queuedAt: t,
      resolved,
      unresolvable: excluded,
    }),
  );
  const window = 1000 * numberAt(params, 'windowSeconds');
  const facts = contactFacts(contacts, { window, now: String(input['asOf']) });
  const gross = measure(firstContactMetric(), facts);
  const { backward } = measure(repeatContactRate(), facts);
  return {
    firstContacts: gross.firstContacts,
    immature: gross.immature,
    gross: shape(gross),
    net: shape(gross.net),
    repeatContactRate: { n: backward.n, repeats: backward.numerator, rate: backward.value },
  };
}

function shape({ n, numerator, value, low, high }: RateReading): JsonObject {
  return { n, resolved: numerator, rate: value, lo: low, hi: high };
}

/** Callers of the incident log who come back on the same subcategory. */
export function repeatContact({ params, folder }: MetricQuestion): unknown {
  const days = /within (\d+)\*86400/.exec(String(params['window']))?.[1];
  if (days === undefined || folder === '') return NOT_YET;
  const { contacts, rate } = loggedRepeats(incidentLog(folder), `${24 * Number(days)}h`);
  return {
    contacts,
    repeats: rate.backward.numerator,
    [`followedWithin${days}d`]: rate.numerator + rate.followedImmature,
    eligible: rate.n,
    followedEligible: rate.numerator,
    rateEligible: rate.value,
  };
}
