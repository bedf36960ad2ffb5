import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseAdapter } from './caseAdapter.js';
import { isJsonObject, type JsonObject } from './json.js';
import { runCaseFile, type CaseFileResult } from './runCaseFile.js';

/** Where the cases are, and what answers them. */
export interface CaseFolderOptions {
  readonly folder: string;
  /** The folder that a case's `inputFile` is relative to. */
  readonly inputRoot: string;
  /** By file name. */
  readonly adapters: Readonly<Record<string, CaseAdapter>>;
}

/** Runs every JSON file of a folder, in the order of their names. */
export function runCaseFolder({
  folder,
  inputRoot,
  adapters,
}: CaseFolderOptions): CaseFileResult[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new Error(`no JSON file in ${folder}`);
  return files.sort().map((file) => {
    const adapter = Object.hasOwn(adapters, file) ? adapters[file] : undefined;
    return runCaseFile(file, readDocument(join(folder, file)), { adapter, inputRoot });
  });
}

function readDocument(path: string): JsonObject {
  const document: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isJsonObject(document)) throw new Error(`${path} does not hold an object`);
  return document;
}
