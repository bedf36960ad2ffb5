import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DataError } from '../data/dataError.js';
import { generateLog } from '../generateLog/generateLog.js';
import { deskReport } from './deskReport.js';
import { logsReport } from './logsReport.js';
import { HELP, parseArguments, UsageError } from './parseArguments.js';
import { showProgress } from './progress.js';
import { renderHtml } from './report/renderHtml.js';
import { renderText } from './report/renderText.js';

const SEED = 20_260_409;
const TICKETS = 4_000;

function runDemo(argv: readonly string[]): void {
  const { data, out, help } = parseArguments(argv);
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  if (data !== undefined) requireFolder(data);
  const { progress, done } = showProgress(process.stderr, () => performance.now());
  const report =
    data === undefined
      ? deskReport(generateLog({ seed: SEED, tickets: TICKETS }), progress)
      : logsReport(data, progress);
  done();
  const file = resolve(out);
  try {
    writeFileSync(file, renderHtml(report));
  } catch (error) {
    throw new DataError({ file: out }, `cannot be written (${(error as Error).message})`);
  }
  process.stdout.write(`${renderText(report)}\nThe same as a page, with pictures: ${file}\n`);
}

function requireFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`folder not found: ${folder}`);
  if (!found.isDirectory()) throw new UsageError(`not a folder: ${folder}`);
}

try {
  runDemo(process.argv.slice(2));
} catch (error) {
  // Wrong data and wrong arguments are the user's to mend and deserve one clear line.
  if (!(error instanceof DataError || error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
