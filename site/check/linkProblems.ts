import type { BuiltPage } from './builtPage.js';
import type { Problem } from './problem.js';

/** Says why a link on a page leads nowhere; undefined when it leads somewhere, or to another site. */
export type LostLink = (link: string, page: string) => string | undefined;

/** A host that no site has: links are resolved against it, and what leaves it is foreign. */
const HERE = 'http://site.invalid/';

/** @param files every file of the site, from its root */
export function lostLink(pages: readonly BuiltPage[], files: ReadonlySet<string>): LostLink {
  const anchorsOf = new Map(pages.map(({ path, anchors }) => [path, anchors]));
  return (link, page) => {
    const { href, pathname, hash } = new URL(link, HERE + page);
    if (!href.startsWith(HERE)) return undefined;
    const path = decodeURIComponent(pathname).slice(1);
    if (!files.has(path)) return `${link} leads to no file`;
    const anchor = decodeURIComponent(hash).slice(1);
    if (anchor === '' || anchorsOf.get(path)?.has(anchor) === true) return undefined;
    return `${link} leads to no heading`;
  };
}

/** Links that lead to no file or no anchor of the site, and what is loaded from another host. */
export function linkProblems(pages: readonly BuiltPage[], lost: LostLink): Problem[] {
  return pages.flatMap(({ path, links, loads }) => {
    const reasons = [
      ...[...links, ...loads].map((link) => lost(link, path)),
      ...loads.filter(isForeign).map((link) => `loads ${link} from another host`),
    ];
    const told = new Set(reasons.filter((reason) => reason !== undefined));
    return [...told].map((reason) => ({ page: path, reason }));
  });
}

function isForeign(link: string): boolean {
  return !new URL(link, HERE).href.startsWith(HERE) && !link.startsWith('data:');
}
