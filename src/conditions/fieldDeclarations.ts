/** The declared type of a field that has no list of values. */
export type FieldType = 'string' | 'number' | 'boolean' | 'set';

/**
 * Which fields a record has: for each field its type (`'string'`, `'number'`, `'boolean'`,
 * `'set'` for a list of texts), or the list of its possible texts.
 *
 * The types are plain `string` here so that an imported JSON file fits; `checkFieldDeclarations`
 * refuses any other word.
 */
export type FieldDeclarations = Readonly<Record<string, string | readonly string[]>>;

/** The words that a field declaration may be. */
export const FIELD_TYPES: readonly ['string', 'number', 'boolean', 'set'] = [
  'string',
  'number',
  'boolean',
  'set',
];

/** The declaration of a field, or undefined when it has none; own properties only. */
export function declarationOf(
  fields: FieldDeclarations,
  field: string,
): string | readonly string[] | undefined {
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** Whether a value is a declaration in form; the texts of a list are not looked at. */
export function isDeclaration(value: unknown): boolean {
  return Array.isArray(value) || FIELD_TYPES.some((type) => type === value);
}
