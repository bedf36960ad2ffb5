import { quantile } from 'simple-statistics';
import { assertEqual } from '../harness/answers.js';
import { faster, limit, shown } from '../harness/check.js';
import { once } from '../harness/contender.js';
import { randomSource } from '../harness/randomSource.js';
import { ratio } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';

const size = 1_000_000;
const groups = 20;
const probabilities = [0.5, 0.9];

export const groupedQuantileRows: readonly RowMaker[] = [
  { id: 'grouped-quantiles', run: groupedQuantiles },
];

/** Median and p90 of a million durations by agent, against a package's selection. */
function groupedQuantiles({ custops, effort }: Bench): Row {
  const { values, codes } = columns();
  const out = new Float64Array(size);
  const options = { groups, probabilities };
  const ours = () => custops.groupedQuantiles(values, codes, options);
  const answers = ours();
  const sorted = split(values, codes).map((own) => Float64Array.from(own).sort());
  const title = 'median + p90, 20 groups, a million values';
  assertEqual(title, groups * probabilities.length, {
    given: (i) => answers[i >> 1].quantiles[i & 1] ?? NaN,
    right: (i) => custops.quantileSorted(sorted[i >> 1], probabilities[i & 1]) ?? NaN,
  });
  const contenders = [
    once('custops', () => ours()[7].quantiles[1] ?? 0),
    once(
      'simple-statistics',
      () => split(values, codes).map((own) => quantile(own, probabilities))[7][1],
    ),
    once('simple-statistics, groups apart already', apart(values, codes)),
    once('memory pass', () => memoryPass(values, codes, out)),
  ];
  return compare({ id: 'grouped-quantiles', title }, contenders, {
    effort,
    checks: (samples) => [
      limit('memory pass', ratio(samples, 'custops', 'memory pass'), 12),
      faster('simple-statistics', ratio(samples, 'simple-statistics', 'custops'), 1 / 0.3),
      shown(
        'simple-statistics, groups apart already',
        ratio(samples, 'simple-statistics, groups apart already', 'custops'),
      ),
    ],
  });
}

function apart(values: Float64Array, codes: Uint8Array): () => number {
  const lists = split(values, codes);
  return () => lists.map((own) => quantile(own, probabilities))[7][1];
}

/** Durations from a minute to weeks, most of them short, in whole ms. */
function columns(): { readonly values: Float64Array; readonly codes: Uint8Array } {
  const random = randomSource(41);
  const values = new Float64Array(size);
  const codes = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    values[i] = Math.round(60_000 * Math.exp(9 * random() ** 2 + random()));
    codes[i] = Math.floor(random() * groups);
  }
  return { values, codes };
}

function split(values: Float64Array, codes: Uint8Array): number[][] {
  const lists = Array.from({ length: groups }, (): number[] => []);
  for (let i = 0; i < values.length; i++) lists[codes[i]].push(values[i]);
  return lists;
}

/** Reads both columns and writes a third one, into memory that is there already. */
function memoryPass(values: Float64Array, codes: Uint8Array, out: Float64Array): number {
  for (let i = 0; i < out.length; i++) out[i] = values[i] - codes[i];
  return out[size >> 1];
}
