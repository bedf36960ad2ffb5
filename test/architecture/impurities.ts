import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { pureCode } from '../../scripts/pureCode.mjs';
import type { SourceFile } from './sourceFile.js';

const linter = new Linter();
const config: Linter.Config[] = [
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    // Comments that switch rules off count for nothing here.
    linterOptions: { noInlineConfig: true },
  },
  ...pureCode,
];

/** Clock, chance, process zone, locale and outside world in the sources, by eslint's own rules. */
export function impurities(files: readonly Pick<SourceFile, 'path' | 'text'>[]): string[] {
  return files.flatMap(({ path, text }) =>
    linter
      .verify(text, config, { filename: `src/${path}` })
      .filter(({ ruleId, fatal }) => ruleId !== null || fatal)
      .map(({ line, message }) => `${path}:${line} ${message}`),
  );
}
