import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// Each *.types.ts beside this file compiles. What must not compile stands there behind an expected
// error, which is an error itself when nothing is wrong.

const files = ts.sys.readDirectory('test/types', ['.types.ts']);
const read = ts.readConfigFile('test/tsconfig.json', (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, 'test');

describe.each([
  ['as strict as can be', {}],
  ['as most projects have it', { exactOptionalPropertyTypes: false }],
])('compile %s', (_, more: ts.CompilerOptions) => {
  const program = ts.createProgram(files, { ...options, ...more });

  it.each(files)('%s', (file) => {
    const errors = ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(errors).toEqual([]);
  });
});
