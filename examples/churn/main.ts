// What bins and pairs of inputs add to a fitted scorecard, on the telco customers:
//   node scripts/runTs.mjs examples/churn/main.ts ../shared/data
import { telcoExperiment } from './telcoExperiment.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/runTs.mjs examples/churn/main.ts <folder of the data>');
  process.exitCode = 2;
} else {
  const shown = (value: number, digits: number): string =>
    Number.isNaN(value) ? '–' : value.toFixed(digits);
  console.log('| inputs | inner log loss | test AUC | test Brier | entries to read |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const { name, inner, testAuc, testBrier, entries } of telcoExperiment(folder)) {
    const cells = [name, shown(inner, 4), shown(testAuc, 4), shown(testBrier, 4), String(entries)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
