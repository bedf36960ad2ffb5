/** A line of an index page that leads to another page. */
export interface IndexEntry {
  /** The heading that it stands under. */
  readonly section: string;
  readonly title: string;
  /** As it is written, from the folder of the index page. */
  readonly path: string;
  /** What the page is about, where the line tells it. */
  readonly about: string | undefined;
}

const HEADING = /^## (.*)$/;
/** `- [title](page.md): about`, or `| [title](page.md) | … | about |`. */
const ENTRY = /^(?:-|\|) \[([^\]]+)\]\(([^)#:]+\.md)\)(?::? ?(.*?)[ |]*)$/;

/** The pages that an index lists, in lists or in tables, in their order. */
export function indexEntries(markdown: string): IndexEntry[] {
  let section = '';
  return markdown.split('\n').flatMap((line) => {
    section = HEADING.exec(line)?.[1] ?? section;
    const [, title, path, rest = ''] = ENTRY.exec(line) ?? [];
    if (title === undefined || path === undefined) return [];
    const about = rest.split('|').at(-1)?.trim() ?? '';
    const entry = { section, title: title.replaceAll('`', ''), path };
    return [{ ...entry, about: about === '' ? undefined : about }];
  });
}
