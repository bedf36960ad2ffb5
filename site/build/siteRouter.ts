import { relative } from 'node:path';
import { BaseRouter, Reflection, type RouterTarget } from 'typedoc';

/**
 * Gives each page of docs the path that it has there, and each export that of its module:
 * `metrics/csat.html`, `reference/calendar/addBusinessTime.html`.
 */
export class SiteRouter extends BaseRouter {
  protected override getIdealBaseName(target: RouterTarget): string {
    if (!(target instanceof Reflection)) return target.name;
    if (target.isDocument()) return documentName(target);
    const module = target.parent?.isProject() === false ? `${target.parent.name}/` : '';
    return `reference/${module.replace('custops/', '')}${target.name.replace('custops/', '')}`;
  }
}

/** The path of a page of docs, without its ending. */
function documentName(page: Reflection): string {
  const file = page.project.files.getReflectionPath(page) ?? page.name;
  return relative('docs', file).replace(/\.md$/, '');
}
