/** What a page gives to link to, and what it links to. */
export interface BuiltPage {
  /** From the root of the site. */
  readonly path: string;
  readonly anchors: ReadonlySet<string>;
  /** Where its links lead, as they are written. */
  readonly links: readonly string[];
  /** What it loads: scripts, styles, pictures. */
  readonly loads: readonly string[];
}

/** Reads a page as it was written, before any script of it runs. */
export function builtPage(path: string, html: string): BuiltPage {
  const all = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
  return {
    path,
    anchors: new Set(all(/ id="([^"]*)"/g)),
    links: all(/<a\b[^>]*? href="([^"]*)"/g),
    loads: all(/<(?:script|link|img)\b[^>]*? (?:src|href)="([^"]*)"/g),
  };
}

/** The links of a text in Markdown; it has no anchors, since nothing is to lead into it. */
export function markdownPage(path: string, markdown: string): BuiltPage {
  const links = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return { path, anchors: new Set(), links, loads: [] };
}
