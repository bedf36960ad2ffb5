import { expect, it } from 'vitest';
import { churnAnswers } from './adapters/metrics/churn/index.js';
import { metrics } from './adapters/metrics/index.js';
import document from './metrics.json' with { type: 'json' };
import { runCaseFile } from './runner/runCaseFile.js';

// By themselves, so that they count among the tests of their module: see mutation/testFiles.ts.
// Those of customers in a file are left out: the file is not part of the project.
it('the cases of churn that bring their input come out as expected', () => {
  const cases = document.cases.filter(
    (each) => Object.hasOwn(churnAnswers, each.op) && 'input' in each,
  );
  const { failures, passed } = runCaseFile(
    'metrics.json',
    { cases },
    { adapter: metrics, inputRoot: '' },
  );
  expect(failures).toEqual([]);
  expect(cases.map(({ id }) => id)).toEqual(['halflife-7', 'eval-one-class']);
  expect(passed).toBe(cases.length);
});
