import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { filesUnder } from '../../scripts/run.js';

/** An import or re-export from another file of src. */
export interface SourceImport {
  /** Relative to src. */
  readonly target: string;
  /** Empty when it takes everything. */
  readonly names: readonly string[];
}

/** What the checks know of a file of src. */
export interface SourceFile {
  /** Relative to src: `calendar/isOpen.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly SourceImport[];
  readonly exports: readonly string[];
  /** Of the exports, the functions, constants and classes that it declares itself. */
  readonly values: readonly string[];
  readonly functions: readonly { readonly name: string; readonly lines: number }[];
}

/** Parses a file; `path` is relative to src. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const node = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: SourceImport[] = [];
  const exports: string[] = [];
  const functions: { name: string; lines: number }[] = [];
  const lineOf = (position: number): number => node.getLineAndCharacterOfPosition(position).line;

  const visit = (each: ts.Node): void => {
    const target = importTarget(each);
    if (target?.startsWith('.')) {
      const file = posix.join(posix.dirname(path), target).replace(/\.js$/, '.ts');
      imports.push({ target: file, names: importedNames(each) });
    }
    const name = functionName(each);
    if (name !== undefined) {
      functions.push({ name, lines: lineOf(each.getEnd()) - lineOf(each.getStart()) + 1 });
    }
    ts.forEachChild(each, visit);
  };
  visit(node);
  for (const statement of node.statements) exports.push(...exportedNames(statement));
  const values = node.statements.filter(isValue).flatMap(exportedNames);

  const lines = text.replace(/\n$/, '').split('\n').length;
  return { path, text, lines, imports, exports, values, functions };
}

/** All files of a source folder. */
export function readSourceFiles(src = 'src'): SourceFile[] {
  return filesUnder(src)
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => parseSourceFile(path.slice(src.length + 1), readFileSync(path, 'utf8')));
}

/** The module specifier of an import, a re-export or an import type. */
function importTarget(node: ts.Node): string | undefined {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
        ? node.argument.literal
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : undefined;
}

/** The names that an import takes, as the other file calls them. */
function importedNames(node: ts.Node): string[] {
  const bindings = ts.isImportDeclaration(node)
    ? node.importClause?.namedBindings
    : ts.isExportDeclaration(node)
      ? node.exportClause
      : undefined;
  if (!bindings || ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return [];
  return bindings.elements.map((each) => (each.propertyName ?? each.name).text);
}

/** The name of a function, method or function-valued constant; inline callbacks have none. */
function functionName(node: ts.Node): string | undefined {
  if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body) {
    return node.name?.getText() ?? 'anonymous';
  }
  if (ts.isConstructorDeclaration(node) && node.body) return 'constructor';
  const isFunctionValue =
    ts.isVariableDeclaration(node) &&
    node.initializer !== undefined &&
    (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer));
  return isFunctionValue ? node.name.getText() : undefined;
}

function isValue(statement: ts.Statement): boolean {
  return (
    ts.isVariableStatement(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement)
  );
}

function exportedNames(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return clause && ts.isNamedExports(clause) ? clause.elements.map((e) => e.name.text) : [];
  }
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((each) => each.name.getText());
  }
  const declaration = statement as ts.Statement & { readonly name?: ts.Identifier };
  return declaration.name ? [declaration.name.text] : [];
}
