import { relative } from 'node:path';
import type { ProjectReflection } from 'typedoc';
import type { SitePage } from '../pages/sitePages.js';

/**
 * Brings the pages of docs into the order of the index and names them by their trail, of which
 * TypeDoc makes the folders of the navigation. Modules are named as one imports them.
 */
export function arrangePages(project: ProjectReflection, pages: readonly SitePage[]): void {
  const placeOf = new Map(pages.map(({ path }, place) => [path, place]));
  const documents = (project.documents ?? []).map((document) => {
    const path = relative('docs', project.files.getReflectionPath(document) ?? '');
    const place = placeOf.get(path);
    if (place === undefined) throw new Error(`${path} has no place in the navigation`);
    document.name = pages[place]?.trail.join('/') ?? document.name;
    return { document, place };
  });
  const ordered = documents.sort((a, b) => a.place - b.place).map(({ document }) => document);
  project.documents = ordered;
  for (const module of project.children ?? []) module.name = `custops/${module.name}`;
  project.childrenIncludingDocuments = [...ordered, ...(project.children ?? [])];
  // The overview of the reference: the documents have one of their own, README.html.
  project.groups = (project.groups ?? []).filter(({ children }) =>
    children.some((child) => !child.isDocument()),
  );
}
