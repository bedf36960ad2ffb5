import { describe, expect, it } from 'vitest';
import { allExamples } from './codeExample.js';
import type { CodeExample } from './codeExample.js';
import { runExample } from './runExample.js';
import { typeErrors } from './typeErrors.js';

// A block that must not run says so in its fence: ```ts no-run: the reason
// A block that goes on where the one above it ended: ```ts continued

/** Pages whose blocks are no programs, with the reason. */
const NO_PROGRAMS: Readonly<Record<string, string>> = {
  'docs/api-sketch.md':
    'signatures of modules on one page, held by the compiler and the API reports',
};

const found = allExamples().filter(({ file }) => !(file in NO_PROGRAMS));
const runnable = found.filter(({ info }) => !info.startsWith('no-run'));

/** The code of the blocks that a block continues, from the first on. */
function codeBefore(example: CodeExample): string {
  if (!example.info.startsWith('continued')) return '';
  const above = runnable
    .slice(0, runnable.indexOf(example))
    .findLast(({ file }) => file === example.file);
  if (above === undefined) throw new Error(`${example.file}:${example.line} continues nothing`);
  return `${codeBefore(above)}\n${above.code}`;
}

describe('examples of README, docs and docstrings', () => {
  it.each(runnable.map((each) => [`${each.file}:${each.line}`, each] as const))(
    'runs %s',
    async (_, each) => {
      await runExample(each, codeBefore(each));
    },
  );

  it('compile', () => {
    const whole = runnable.map((example) => ({ example, before: codeBefore(example) }));
    expect(typeErrors(whole)).toEqual([]);
  });

  it('say why when they do not run', () => {
    const withoutReason = found
      .filter(({ info }) => info.startsWith('no-run') && !/^no-run: \S+ \S+/.test(info))
      .map(({ file, line }) => `${file}:${line}`);
    expect(withoutReason).toEqual([]);
  });

  it('use no unknown words in their fences', () => {
    const unknown = found.filter(({ info }) => !/^$|^continued$|^no-run: /.test(info));
    expect(unknown.map(({ file, line, info }) => `${file}:${line} ${info}`)).toEqual([]);
  });
});
