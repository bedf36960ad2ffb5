import type * as z from 'zod/mini';

type Shape = Readonly<Record<string, unknown>>;

/** The part of a zod definition that leads to the schemas inside it. */
interface Definition {
  readonly type: string;
  readonly shape?: Shape;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly items?: readonly z.ZodMiniType[];
  readonly out?: z.ZodMiniType;
  readonly getter?: () => z.ZodMiniType;
}

/** The shapes of the objects that a schema allows at a path: the keys that would be right there. */
export function schemasAt(schema: z.ZodMiniType, path: readonly (string | number)[]): Shape[] {
  let found = open(schema);
  for (const key of path) found = found.flatMap((each) => step(each, key));
  return found.flatMap(({ shape }) => (shape === undefined ? [] : [shape]));
}

/** Looks through optional, lazy, union and pipe to what they hold. */
function open(schema: z.ZodMiniType): Definition[] {
  const definition = schema._zod.def as Definition;
  const { innerType, out, getter, options = [] } = definition;
  const inside = [innerType, out, getter?.(), ...options];
  const schemas = inside.filter((each) => each !== undefined);
  return schemas.length === 0 ? [definition] : schemas.flatMap(open);
}

function step(definition: Definition, key: string | number): Definition[] {
  const { shape, element, valueType, items } = definition;
  const inShape = shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : undefined;
  const item = typeof key === 'number' ? (items?.[key] ?? element) : undefined;
  const next = (inShape as z.ZodMiniType | undefined) ?? item ?? valueType;
  return next === undefined ? [] : open(next);
}
