import { wilsonInterval } from 'custops/stats';
import type { Result } from './result.js';

/** The scores as a Markdown table, for docs/quality.md. */
export function table(results: readonly Result[]): string {
  return [
    '| module | mutants | killed | of these by running on | survived | of these never reached | score | sample | sources of |',
    '| --- | --: | --: | --: | --: | --: | --- | --- | --- |',
    ...results.map(
      ({ module, mutants, killed, timeout, survived, noCoverage, sample, seed, date }) =>
        `| ${[
          module,
          ...[mutants, killed, timeout, survived, noCoverage].map((n) => n.toLocaleString('en')),
          score(killed, mutants, sample),
          sample === 1 ? 'all' : `${percent(sample)}, seed ${seed}`,
          date,
        ].join(' | ')} |`,
    ),
  ].join('\n');
}

/** With the interval that a sample leaves. */
function score(killed: number, mutants: number, sample: number): string {
  const interval = wilsonInterval(killed, mutants);
  if (interval === null) return '';
  const { rate, low, high } = interval;
  return sample === 1 ? percent(rate) : `${percent(rate)} (${percent(low)}–${percent(high)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
