import { assertEqual } from '../harness/answers.js';
import { limit, shown } from '../harness/check.js';
import { once } from '../harness/contender.js';
import { ratio } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { randomSource } from '../harness/randomSource.js';

const size = 1_000_000;

export const countRows: readonly RowMaker[] = [{ id: 'counts-million', run: countMillion }];

/** Null where nobody answered, or where it cannot be known yet. */
interface Survey {
  readonly rating: number | null;
  readonly likelihood: number | null;
  readonly cameBack: boolean | null;
}

/**
 * CSAT, NPS and FCR of a million row objects, against chains of filters: those who answered, and
 * of these the ones that count.
 */
function countMillion({ custops, effort }: Bench): Row {
  const surveys = makeSurveys();
  const { combineMetrics, csat, mapItems, measure, nps, rateMetric } = custops;
  const all = combineMetrics({
    csat: mapItems(csat<number>(), (row: Survey) => row.rating),
    nps: mapItems(nps(), (row: Survey) => row.likelihood),
    fcr: rateMetric({
      id: 'fcr',
      counts: ({ cameBack }: Survey) => (cameBack === null ? null : !cameBack),
    }),
  });
  const ours = (): number[] => {
    const { csat: satisfied, nps: camps, fcr } = measure(all, surveys);
    const { promoters, detractors } = camps;
    return [satisfied.n, satisfied.numerator, camps.n, promoters, detractors, fcr.n, fcr.numerator];
  };
  const chains = (): number[] => {
    const rated = surveys.filter(({ rating }) => rating !== null);
    const asked = surveys.filter(({ likelihood }) => likelihood !== null);
    const known = surveys.filter(({ cameBack }) => cameBack !== null);
    return [
      rated.length,
      rated.filter(({ rating }) => (rating ?? 0) >= 4).length,
      asked.length,
      asked.filter(({ likelihood }) => (likelihood ?? 0) >= 9).length,
      asked.filter(({ likelihood }) => (likelihood ?? 7) <= 6).length,
      known.length,
      known.filter(({ cameBack }) => !cameBack).length,
    ];
  };
  const numerators = (): number[] => [
    surveys.filter(({ rating }) => rating !== null && rating >= 4).length,
    surveys.filter(({ likelihood }) => likelihood !== null && likelihood >= 9).length,
    surveys.filter(({ likelihood }) => likelihood !== null && likelihood <= 6).length,
    surveys.filter(({ cameBack }) => cameBack === false).length,
  ];
  const [given, right] = [ours(), chains()];
  const title = 'CSAT, NPS and FCR of a million rows';
  assertEqual(title, right.length, { given: (i) => given[i], right: (i) => right[i] });
  const alone = numerators();
  const wanted = [1, 3, 4, 6].map((place) => right[place]);
  assertEqual(title, wanted.length, { given: (i) => alone[i], right: (i) => wanted[i] });
  const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);
  const contenders = [
    once('custops', () => sum(ours())),
    once('filter chains', () => sum(chains())),
    once('one filter a numerator', () => sum(numerators())),
  ];
  return compare({ id: 'counts-million', title }, contenders, {
    effort,
    checks: (samples) => [
      limit('filter chains', ratio(samples, 'custops', 'filter chains'), 0.2),
      shown('one filter a numerator', ratio(samples, 'custops', 'one filter a numerator')),
    ],
  });
}

function makeSurveys(): Survey[] {
  const random = randomSource(12);
  const silent = (): boolean => random() < 0.2;
  return Array.from({ length: size }, () => ({
    rating: silent() ? null : 1 + Math.floor(random() * 5),
    likelihood: silent() ? null : Math.floor(random() * 11),
    cameBack: silent() ? null : random() < 0.3,
  }));
}
