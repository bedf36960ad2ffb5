import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { filesUnder } from '../scripts/run.js';
import { writeBetween } from '../scripts/writeBetween.js';
import type { Options } from './readOptions.js';
import type { Report } from './report.js';
import { resultOf, type Result } from './result.js';
import { table } from './table.js';

const KEPT = 'mutation/results.json';

/**
 * Keeps what was measured of a module, and writes docs/quality.md's table.
 *
 * @throws Error - when a file of the module was not measured, or not as it stands now
 */
export async function writeResult(report: Report, options: Options): Promise<void> {
  for (const file of filesUnder(`src/${options.module}`)) {
    const measured = report.files[file];
    const source = readFileSync(file, 'utf8');
    // A file without a mutant is not in the report.
    if (measured !== undefined && measured.source !== source)
      throw new Error(`${file} has changed since it was measured`);
  }
  const date = execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8' }).trim();
  const result = resultOf(report, options, date);
  const kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Result[]) : [];
  const results = [...kept.filter(({ module }) => module !== options.module), result];
  results.sort((a, b) => (a.module < b.module ? -1 : 1));
  writeFileSync(KEPT, `${JSON.stringify(results, null, 2)}\n`);
  await writeBetween('docs/quality.md', 'measured', table(results));
}
