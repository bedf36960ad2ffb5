import { expect, it } from 'vitest';
import { sla } from './adapters/sla.js';
import { runCaseFile } from './runner/runCaseFile.js';
import document from './sla.json' with { type: 'json' };

// By themselves, so that they count among the tests of their module: see mutation/testFiles.ts.
it('the cases of clocks come out as expected', () => {
  const { failures, passed } = runCaseFile('sla.json', document, { adapter: sla, inputRoot: '' });
  expect(failures).toEqual([]);
  expect(passed).toBe(document.cases.length);
});
