import { isOpen } from './cloneOf.js';

/** Whether two values hold the same plain data; what is compiled is compared by identity. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Date && b instanceof Date) return Object.is(a.getTime(), b.getTime());
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
    const [left, right] = [a as Float64Array, b as Float64Array];
    return left.length === right.length && left.every((each, i) => Object.is(each, right[i]));
  }
  if (!isOpen(a) || !isOpen(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameData(a[key], b[key]));
}
