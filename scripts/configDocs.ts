import ts from 'typescript';
import { typeProgram } from './typeProgram.js';

/** A JSON Schema, as far as the descriptions of properties are concerned. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly [keyword: string]: unknown;
}

/** Reads the docstrings of config types, and writes them into the schemas of the same shape. */
export interface ConfigDocs {
  /** The schema, each property with its docstring, or that of its type where it has none. */
  readonly describe: (schema: JsonSchema, typeName: string) => JsonSchema;
}

/**
 * Opens the docstrings of the types that an entry file exports: what an editor shows over a key of
 * a JSON file is what it shows over the same key in TypeScript.
 *
 * @param entries - files such as `src/policy/index.ts`
 */
export function configDocs(entries: readonly string[]): ConfigDocs {
  const program = typeProgram(entries);
  const checker = program.getTypeChecker();
  const symbols = entries.flatMap((entry) => {
    const file = program.getSourceFile(entry);
    const symbol = file && checker.getSymbolAtLocation(file);
    return symbol ? checker.getExportsOfModule(symbol) : [];
  });
  return {
    describe: (schema, typeName) => {
      const symbol = symbols.find(({ name }) => name === typeName);
      if (symbol === undefined) throw new Error(`no type is called ${typeName}`);
      const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return new SchemaWalk(checker).walk(schema, [checker.getDeclaredTypeOfSymbol(own)]);
    },
  };
}

/** Follows a schema and the types that it describes in step. */
class SchemaWalk {
  /** The types of what is referred to, by its reference; each is met before its definition. */
  private readonly referred = new Map<string, readonly ts.Type[]>();

  constructor(private readonly checker: ts.TypeChecker) {}

  walk(schema: JsonSchema, all: readonly ts.Type[]): JsonSchema {
    const types = all.flatMap((type) => (type.isUnion() ? type.types : [type]));
    const { $ref, properties, items, additionalProperties, anyOf, allOf, definitions } = schema;
    if ($ref !== undefined && !this.referred.has($ref)) this.referred.set($ref, types);
    const inside = (each: JsonSchema, kind: ts.IndexKind): JsonSchema =>
      this.walk(
        each,
        types.flatMap((type) => this.checker.getIndexTypeOfType(type, kind) ?? []),
      );
    return {
      ...schema,
      ...(properties && {
        properties: mapValues(properties, (each, key) => this.property(each, types, key)),
      }),
      ...(items && {
        items: isTuple(items)
          ? items.map((each) => inside(each, ts.IndexKind.Number))
          : inside(items, ts.IndexKind.Number),
      }),
      ...(typeof additionalProperties === 'object' && {
        additionalProperties: inside(additionalProperties, ts.IndexKind.String),
      }),
      ...(anyOf && { anyOf: anyOf.map((each) => this.walk(each, types)) }),
      ...(allOf && { allOf: allOf.map((each) => this.walk(each, types)) }),
      ...(definitions && {
        definitions: mapValues(definitions, (each, key) =>
          this.walk(each, this.referred.get(`#/definitions/${key}`) ?? []),
        ),
      }),
    };
  }

  private property(schema: JsonSchema, types: readonly ts.Type[], key: string): JsonSchema {
    const symbols = types.flatMap((type) => this.checker.getPropertyOfType(type, key) ?? []);
    const valueTypes = symbols.map((symbol) => this.checker.getTypeOfSymbol(symbol));
    const description = [...symbols, ...valueTypes.flatMap((type) => this.named(type))]
      .map((symbol) => ts.displayPartsToString(symbol.getDocumentationComment(this.checker)))
      .find((text) => text !== '');
    return {
      ...(description !== undefined && { description: description.replace(/\s+/g, ' ') }),
      ...this.walk(schema, valueTypes),
    };
  }

  /** The names under which a type, or what a list of it holds, is declared in src. */
  private named(type: ts.Type): ts.Symbol[] {
    const element = this.checker.isArrayType(type)
      ? this.checker.getIndexTypeOfType(type, ts.IndexKind.Number)
      : undefined;
    const inside = [...(type.isUnion() ? type.types : []), ...(element ? [element] : [])];
    const own = [type.aliasSymbol, type.symbol].flatMap((symbol) =>
      symbol?.declarations?.some(isOfSource) === true ? [symbol] : [],
    );
    return [...own, ...inside.flatMap((each) => this.named(each))];
  }
}

function isOfSource(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.includes('/src/');
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, map(each, key)]));
}

/** `Array.isArray` for readonly lists, which the built-in type loses. */
function isTuple(items: JsonSchema | readonly JsonSchema[]): items is readonly JsonSchema[] {
  return Array.isArray(items);
}
