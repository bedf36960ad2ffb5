import type { SitePage } from './sitePages.js';

/** What stands above the lists of llms.txt. */
export interface Project {
  readonly name: string;
  /** One sentence or two. */
  readonly summary: string;
  /** Names of the modules, each with a page and a report of its surface. */
  readonly modules: readonly string[];
}

/** Sections that a reader with little room can leave out: the format gives this name a meaning. */
const OPTIONAL: readonly string[] = ['Decisions'];

/**
 * The site's table of contents for language models, in the form of llmstxt.org: title, summary,
 * sections of links with a line each. The links lead to the pages as Markdown.
 */
export function llmsText(project: Project, pages: readonly SitePage[]): string {
  // The pages of a catalogue are found from its own page.
  const listed = pages.filter(({ trail }) => trail.length === 2);
  const titles = [...new Set(listed.map(({ trail }) => trail[0] ?? ''))];
  const lines = (title: string): string[] =>
    listed.filter(({ trail }) => trail[0] === title).map(line);
  const chosen = titles.filter((title) => !OPTIONAL.includes(title));
  return `${[
    `# ${project.name}`,
    `> ${project.summary}`,
    'Every page below is Markdown; the same path with `.html` instead of `.md` is the page for a browser. [All of them in one file](llms-full.txt).',
    ...chosen.map((title) => section(title, lines(title))),
    section(
      'Modules',
      project.modules.map(
        (name) => `- [custops/${name}](reference/${name}.api.md): every export with its types`,
      ),
    ),
    section('Optional', OPTIONAL.flatMap(lines)),
  ].join('\n\n')}\n`;
}

/** All pages in one text, each under the path that the others link it by. */
export function llmsFullText(
  pages: readonly SitePage[],
  texts: ReadonlyMap<string, string>,
): string {
  return pages.map(({ path }) => `<!-- ${path} -->\n\n${texts.get(path) ?? ''}`).join('\n');
}

function line({ path, trail, about }: SitePage): string {
  return `- [${trail.at(-1) ?? ''}](${path})${about === undefined ? '' : `: ${about}`}`;
}

function section(title: string, body: readonly string[]): string {
  return `## ${title}\n\n${body.join('\n')}`;
}
