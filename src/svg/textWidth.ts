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
  for (const character of text) {
    if (NARROW.test(character)) ems += 0.36;
    else ems += WIDE.test(character) ? 1 : 0.6;
  }
  return ems * size;
}

/** A text, cut with an ellipsis where it would be wider than there is room. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) {
    characters.pop();
  }
  return `${characters.join('')}…`;
}
