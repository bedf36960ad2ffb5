import {
  bucketMetric,
  combineMetrics,
  csat,
  firstContactResolution,
  firstResponseTime,
  groupMetric,
  mapItems,
  measure,
  nps,
} from 'custops';
import type {
  ContactFact,
  CsatResult,
  Metric,
  MetricResult,
  NpsResult,
  Rating,
  TicketFacts,
} from 'custops';

declare const tickets: readonly TicketFacts[];
declare const ratings: readonly Rating[];
declare const contacts: readonly ContactFact[];

const answered = measure(csat(), ratings);
answered satisfies CsatResult;
answered satisfies MetricResult;
// @ts-expect-error an empty sample has no figure
answered.value satisfies number;
// @ts-expect-error a mistyped figure
answered.meen satisfies unknown;
// @ts-expect-error an answer is not to be changed
answered.value = 1;
// @ts-expect-error a factory is called, it is no metric
measure(csat, ratings);
// @ts-expect-error a mistyped option
csat({ satisfied: 4 });
// @ts-expect-error facts carry the calendar already
firstResponseTime({ calendar: '24x7' });
// @ts-expect-error a time of no kind
firstResponseTime({ time: 'busines' });
// @ts-expect-error a way to resolve of no kind
firstContactResolution({ resolution: 'no_repeats' });

measure(firstResponseTime(), tickets);
measure(firstContactResolution(), contacts);
// @ts-expect-error a metric of contacts does not read tickets
measure(firstContactResolution(), tickets);
// @ts-expect-error nor one of ratings
measure(csat(), tickets);

// A group's key keeps its type.
const byChannel = measure(
  groupMetric(csat(), ({ channel }) => channel ?? null),
  ratings,
);
byChannel.map(({ key, result }) => {
  key satisfies string | null;
  result satisfies CsatResult;
});
// @ts-expect-error a group without a name is one too
byChannel.map(({ key }) => key satisfies string);
// @ts-expect-error a group's key is no list
groupMetric(csat(), () => ['email']);

const byWeek = bucketMetric(firstResponseTime(), {
  at: ({ createdAt }) => createdAt ?? 0,
  bucket: 'week',
  timeZone: 'Europe/Berlin',
});
byWeek.id satisfies string;
// @ts-expect-error a bucket of no kind
bucketMetric(csat(), { at: () => 0, bucket: 'quarter', timeZone: 'Europe/Berlin' });
// @ts-expect-error a week begins somewhere
bucketMetric(csat(), { at: () => 0, bucket: 'week' });

// A combination reads what all of its metrics can read, and answers each by its name.
interface Row extends Rating {
  readonly likelihood: number | null;
}
declare const rows: readonly Row[];
const both = combineMetrics({
  csat: csat<Row>(),
  nps: mapItems(nps(), ({ likelihood }: Row) => likelihood),
});
both satisfies Metric<Row, unknown[], unknown>;
const { csat: satisfied, nps: net } = measure(both, rows);
satisfied satisfies CsatResult;
net satisfies NpsResult;
// @ts-expect-error a mistyped metric
measure(both, rows).ncs satisfies unknown;
// @ts-expect-error rows without the likelihood
measure(both, ratings);

// A metric of the host's own works wherever a built-in one does.
const longest: Metric<TicketFacts, { ms: number }, { readonly ms: number }> = {
  id: 'longest',
  init: () => ({ ms: 0 }),
  add: (state, { fullResolution }) => ({ ms: Math.max(state.ms, fullResolution.elapsedMs ?? 0) }),
  merge: (state, other) => ({ ms: Math.max(state.ms, other.ms) }),
  result: (state) => state,
};
measure(combineMetrics({ longest, first: firstResponseTime() }), tickets).longest
  .ms satisfies number;
// @ts-expect-error without a merge it cannot be computed in parts
({ id: 'a', init: () => 0, add: () => 0, result: () => 0 }) satisfies Metric<
  number,
  number,
  number
>;
