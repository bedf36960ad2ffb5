import ts from 'typescript';
import { expect, it } from 'vitest';

// Each *.types.ts beside this file compiles. What must not compile stands there behind an expected
// error, which is an error itself when nothing is wrong.

it.each(ts.sys.readDirectory('test/types', ['.types.ts']))('%s', (file) => {
  const read = ts.readConfigFile('test/tsconfig.json', (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, 'test');
  const program = ts.createProgram([file], options);
  const errors = ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(errors).toEqual([]);
});
