import { runCases } from './runCases.js';
import { describeCaseResults } from './runner/describeCaseResults.js';

try {
  const results = runCases(import.meta.dirname);
  console.log(describeCaseResults(results));
  process.exitCode = results.some(({ failures }) => failures.length > 0) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
