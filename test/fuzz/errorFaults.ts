import { existsSync } from 'node:fs';
import { isConfigError, isCustopsError } from '../../src/index.js';
import { SECRET } from './applyEdit.js';
import { HOST_ERROR } from './hostError.js';

/** What is wrong with an error: not of the package, a code without page, a field's value in it. */
export function errorFaults(error: unknown): string[] {
  if (error === HOST_ERROR) return [];
  if (!isCustopsError(error)) return [`an error of another kind: ${told(error)}`];
  const issues = isConfigError(error) ? error.issues : [];
  const codes = new Set([error.code, ...issues.map(({ code }) => code)]);
  const texts = [error.message, ...issues.flatMap((each) => [each.message, each.expected ?? ''])];
  return [
    ...[...codes].filter((code) => !hasPage(code)).map((code) => `a code without page: ${code}`),
    ...texts.filter((text) => text.includes(SECRET)).map((text) => `a value in a text: ${text}`),
  ];
}

const pages = new Map<string, boolean>();

function hasPage(code: string): boolean {
  const known = pages.get(code) ?? existsSync(`docs/errors/${code}.md`);
  pages.set(code, known);
  return known;
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => line.trim().startsWith('at '));
  return `${error.name}: ${error.message.slice(0, 120)} (${place?.trim() ?? ''})`;
}
