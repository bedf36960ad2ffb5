/**
 * A word in code, or a call of one: `csat` and `csat(options)`. What is a link, a heading or a
 * block already is taken as a whole, so that the code in it stays as it is.
 */
const CODE = /<(a|h[1-6]|pre)\b[\s\S]*?<\/\1>|<code>(\w+)(?:\([^<]*\))?<\/code>/g;

/**
 * Makes links of the words in code that lead somewhere.
 *
 * @param html a page, or a part of one
 * @param urlOf the address that a word leads to
 */
export function linkCode(html: string, urlOf: (word: string) => string | undefined): string {
  return html.replace(CODE, (whole: string, _tag?: string, word?: string) => {
    const url = word === undefined ? undefined : urlOf(word);
    // An empty address is the page itself.
    return url ? `<a href="${url}">${whole}</a>` : whole;
  });
}
