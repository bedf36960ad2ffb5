import ts from 'typescript';
import { typeProgram } from '../../scripts/typeProgram.js';

/** Something that an entry exports. */
export interface PublicName {
  readonly name: string;
  readonly declaration: ts.Declaration;
  readonly signatures: readonly ts.Signature[];
}

/** The compiled view of the public entries. */
export interface PublicSurface {
  readonly checker: ts.TypeChecker;
  readonly names: readonly PublicName[];
}

/** Reads what entry files export, with their types. */
export function publicSurface(entries: readonly string[]): PublicSurface {
  const program = typeProgram(entries);
  const checker = program.getTypeChecker();
  const names = entries.flatMap((entry) => {
    const source = program.getSourceFile(entry);
    const symbol = source && checker.getSymbolAtLocation(source);
    return symbol ? checker.getExportsOfModule(symbol).flatMap((each) => named(checker, each)) : [];
  });
  return { checker, names };
}

/** Functions with more than three parameters, or a fourth that is no options object. */
export function tooManyParameters({ names }: PublicSurface): string[] {
  return names
    .filter(({ signatures }) =>
      signatures.some(({ parameters: { length }, parameters }) =>
        length > 4 ? true : length === 4 && parameters[3]?.name !== 'options',
      ),
    )
    .map(({ name }) => name);
}

/** A function that takes options: which of its parameters they are, and what their type knows. */
export interface OptionTaker {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly keys: readonly string[];
}

/** Functions that take options. */
export function optionTakers({ checker, names }: PublicSurface): OptionTaker[] {
  return names.flatMap(({ name, signatures }) => {
    const options = signatures.flatMap(({ parameters }) =>
      parameters.filter((each) => each.name === 'options'),
    );
    if (options.length === 0) return [];
    const keys = options.flatMap((each) => keysOf(checker, checker.getTypeOfSymbol(each)));
    const parameters = signatures[0]?.parameters.map((each) => each.name) ?? [];
    return [{ name, parameters, keys: [...new Set(keys)] }];
  });
}

/** The keys of a type, of a union those of all its members. */
function keysOf(checker: ts.TypeChecker, type: ts.Type): string[] {
  const members = type.isUnion() ? type.types : [type];
  return members.flatMap((member) => checker.getPropertiesOfType(member).map(({ name }) => name));
}

/**
 * Functions whose results hold a Map, Set or Promise: they are not JSON. What a compiled policy
 * keeps behind a symbol is not counted.
 */
export function notJson(surface: PublicSurface): string[] {
  return surface.names
    .filter(({ signatures }) =>
      signatures.some((each) => holdsBarred(surface.checker, each.getReturnType())),
    )
    .map(({ name }) => name);
}

/** What a docstring lacks: a sentence, a parameter, the result. */
export function docstringGaps({ checker, names }: PublicSurface): string[] {
  return names.flatMap(({ name, declaration, signatures }) => {
    const symbol = checker.getSymbolAtLocation(ts.getNameOfDeclaration(declaration) ?? declaration);
    if (!symbol?.getDocumentationComment(checker).length) return [`${name}: no sentence`];
    const signature = signatures[0];
    if (signature === undefined || !ts.isFunctionDeclaration(declaration)) return [];
    const tags = signature.getJsDocTags();
    const described = tags
      .filter((tag) => tag.name === 'param')
      .map((tag) => tag.text?.find(({ kind }) => kind === 'parameterName')?.text);
    const missing = signature.parameters
      // A destructured parameter has no name of its own.
      .map(({ name: each }) => (each.startsWith('__') ? 'options' : each))
      .filter((p) => !described.includes(p));
    const isVoid = (signature.getReturnType().flags & ts.TypeFlags.Void) !== 0;
    const lacksReturns = !isVoid && !tags.some((tag) => tag.name === 'returns');
    return [
      ...missing.map((parameter) => `${name}: @param ${parameter}`),
      ...(lacksReturns ? [`${name}: @returns`] : []),
    ];
  });
}

function named(checker: ts.TypeChecker, symbol: ts.Symbol): PublicName[] {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.declarations?.[0];
  if (declaration === undefined) return [];
  const signatures = checker.getTypeOfSymbol(target).getCallSignatures();
  return [{ name: symbol.name, declaration, signatures }];
}

function holdsBarred(checker: ts.TypeChecker, type: ts.Type, seen = new Set<ts.Type>()): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  const name = type.getSymbol()?.name;
  if (/^(Readonly|Weak)?(Map|Set)$|^Promise$/.test(name ?? '')) return true;
  if (type.isUnionOrIntersection()) return type.types.some((t) => holdsBarred(checker, t, seen));
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const elements = checker.getTypeArguments(type as ts.TypeReference);
    return elements.some((each) => holdsBarred(checker, each, seen));
  }
  if (!isOwn(type)) return false;
  return type
    .getProperties()
    .filter((property) => !property.name.startsWith('__@'))
    .some((property) => holdsBarred(checker, checker.getTypeOfSymbol(property), seen));
}

/** Whether a type's fields are written in this project, not in the language or a dependency. */
function isOwn(type: ts.Type): boolean {
  const file = type.getSymbol()?.declarations?.[0]?.getSourceFile().fileName ?? '';
  return !file.includes('node_modules');
}
