import ts from 'typescript';
import type { CodeExample } from './codeExample.js';

/** An example with the code of the blocks that it continues. */
interface WholeExample {
  readonly example: CodeExample;
  readonly before: string;
}

/** Compiles examples as strict TypeScript; each error names file and line. */
export function typeErrors(examples: readonly WholeExample[]): string[] {
  const read = ts.readConfigFile('test/tsconfig.json', (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, 'test');
  const root = process.cwd();
  const byFile = new Map(examples.map((each, i) => [`${root}/test/docs/example${i}.ts`, each]));
  const host = ts.createCompilerHost(options);
  host.readFile = (path) => {
    const each = byFile.get(path);
    return each ? `${each.before}\n${each.example.code}\nexport {};` : ts.sys.readFile(path);
  };
  host.fileExists = (path) => byFile.has(path) || ts.sys.fileExists(path);
  host.getSourceFile = (path, languageVersion) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion, true);
  };

  const program = ts.createProgram([...byFile.keys()], options, host);
  return [...byFile].flatMap(([path, { example, before }]) => {
    const source = program.getSourceFile(path);
    return ts.getPreEmitDiagnostics(program, source).map(({ start, messageText }) => {
      const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
      const place = `${example.file}:${example.line + line - before.split('\n').length}`;
      return `${place} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}
