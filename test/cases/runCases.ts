import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { adapters } from './adapters/index.js';
import { runCaseFolder } from './runner/runCaseFolder.js';
import type { CaseFileResult } from './runner/runCaseFile.js';

/**
 * Runs the project's cases, or those of the folder that `CASES_DIR` names.
 *
 * @param ownFolder - test/cases of this project
 */
export function runCases(ownFolder: string): CaseFileResult[] {
  const named = process.env['CASES_DIR'];
  const folder = named === undefined || named === '' ? ownFolder : resolve(named);
  if (!existsSync(folder)) throw new Error(`CASES_DIR: there is no folder ${folder}`);
  const projectFolder = resolve(ownFolder, '..', '..');
  return runCaseFolder({ folder, inputRoot: dirname(projectFolder), adapters });
}
