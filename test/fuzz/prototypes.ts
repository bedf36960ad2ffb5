const watched: readonly object[] = [
  ...[Object, Array, Function, String, Number, Boolean, Symbol, Date, RegExp, Map, Set, Promise],
  ...[Error, RangeError, TypeError, Float64Array, Int32Array, Uint8Array, Math, JSON, Intl],
  ...[Reflect.getPrototypeOf(Uint8Array) ?? {}, globalThis],
].flatMap((each) => {
  const prototype = (each as { readonly prototype?: object }).prototype;
  return prototype === undefined ? [each] : [each, prototype];
});

type Picture = readonly (readonly [PropertyKey, unknown])[];

/** Every property of the language's own objects, to be compared later. */
export function pictureOfPrototypes(): readonly Picture[] {
  return watched.map((each) =>
    Reflect.ownKeys(each).map((key) => {
      const own = Object.getOwnPropertyDescriptor(each, key);
      return [key, own?.get ?? (own?.value as unknown)] as const;
    }),
  );
}

/** What of the language's own objects has changed since the picture was taken. */
export function changedSince(picture: readonly Picture[]): string[] {
  return pictureOfPrototypes().flatMap((now, index) => {
    const before = new Map(picture[index]);
    const changed = now.filter(([key, value]) => !Object.is(before.get(key), value));
    const gone = [...before.keys()].filter((key) => !now.some(([each]) => each === key));
    return [...changed.map(([key]) => key), ...gone].map((key) => `changed: ${String(key)}`);
  });
}
