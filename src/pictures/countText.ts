/** A whole number with its thousands set off: `3,804`. */
export function countText(count: number): string {
  return setOff(String(count));
}

/** A count of things, by the words for one and for several: `1 case`, `3,804 cases`. */
export function quantityText(count: number, one: string, several = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : several}`;
}

/** Digits, with a sign before them or not, in groups of three; another notation as it is. */
export function setOff(digits: string): string {
  if (digits.includes('e')) return digits;
  const start = digits.startsWith('-') ? 1 : 0;
  let text = digits;
  for (let at = digits.length - 3; at > start; at -= 3) {
    text = `${text.slice(0, at)},${text.slice(at)}`;
  }
  return text;
}
