/** Characters that are clearly narrower or wider than the others in a sans-serif face. */
const NARROW = /[ .,:;'|!ijlI()[\]·–-]/;
const WIDE = /[mwMWQO%@—]|[^\u0000-\u024f\u2010-\u2027]/;

/**
 * About how wide a text is, in pixels. Nothing here can ask a font, so it errs on the wide side.
 *
 * @param text - one line
 * @param size - the font size in pixels
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

/** A text, cut with an ellipsis where it would be wider than there is room. */
export function fitText(text: string, width: number, size: number): string {
  let ems = 0;
  let at = 0;
  let end = 0;
  for (const character of text) {
    if ((ems + emsOf('…')) * size <= width) end = at;
    ems += emsOf(character);
    at += character.length;
    if (ems * size > width) return `${text.slice(0, end)}…`;
  }
  return text;
}

function emsOf(character: string): number {
  if (NARROW.test(character)) return 0.36;
  return WIDE.test(character) ? 1 : 0.6;
}
