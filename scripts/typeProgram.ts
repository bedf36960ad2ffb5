import ts from 'typescript';

/** The compiler's view of some files of src, by the project's own settings. */
export function typeProgram(files: readonly string[]): ts.Program {
  const read = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, '.');
  return ts.createProgram(files, options);
}
