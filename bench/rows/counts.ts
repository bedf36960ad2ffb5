import { assertEqual } from '../harness/answers.js';
import { limit } from '../harness/check.js';
import { ratio } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { randomSource } from '../harness/randomSource.js';

const size = 1_000_000;

export const countRows: readonly RowMaker[] = [{ id: 'counts-million', run: countMillion }];

interface Survey {
  readonly rating: number;
  readonly likelihood: number;
  readonly cameBack: boolean;
}

/** CSAT, NPS and FCR of a million row objects, against a chain of filters for each count. */
function countMillion({ custops, effort }: Bench): Row {
  const surveys = makeSurveys();
  const { combineMetrics, csat, mapItems, measure, nps, rateMetric } = custops;
  const all = combineMetrics({
    csat: mapItems(csat<number>(), (row: Survey) => row.rating),
    nps: mapItems(nps(), (row: Survey) => row.likelihood),
    fcr: rateMetric({ id: 'fcr', counts: (row: Survey) => !row.cameBack }),
  });
  const ours = (): number[] => {
    const { csat: satisfied, nps: camps, fcr } = measure(all, surveys);
    return [satisfied.numerator, camps.promoters, camps.detractors, fcr.numerator];
  };
  const chain = (): number[] => [
    surveys.filter((row) => row.rating >= 4).length,
    surveys.filter((row) => row.likelihood >= 9).length,
    surveys.filter((row) => row.likelihood <= 6).length,
    surveys.filter((row) => !row.cameBack).length,
  ];
  const [given, right] = [ours(), chain()];
  const title = 'CSAT, NPS and FCR of a million rows';
  assertEqual(title, right.length, { given: (i) => given[i], right: (i) => right[i] });
  const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);
  const contenders = [
    { name: 'custops', count: 1, pass: () => sum(ours()) },
    { name: 'filter chains', count: 1, pass: () => sum(chain()) },
  ];
  return compare({ id: 'counts-million', title }, contenders, {
    effort,
    checks: (samples) => [limit('filter chains', ratio(samples, 'custops', 'filter chains'), 0.2)],
  });
}

function makeSurveys(): Survey[] {
  const random = randomSource(12);
  return Array.from({ length: size }, () => ({
    rating: 1 + Math.floor(random() * 5),
    likelihood: Math.floor(random() * 11),
    cameBack: random() < 0.3,
  }));
}
