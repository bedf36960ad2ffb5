/** Whether a value is a list of such entries; unlike `every`, this sees its gaps. */
export function isListOf(value: unknown, test: (entry: unknown) => boolean): value is unknown[] {
  if (!Array.isArray(value)) return false;
  for (const entry of value) if (!test(entry)) return false;
  return true;
}
