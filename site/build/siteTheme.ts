import { DefaultTheme, ReflectionKind } from 'typedoc';
import type { NavigationElement, ProjectReflection } from 'typedoc';

const TYPES: readonly (ReflectionKind | undefined)[] = [
  ReflectionKind.Interface,
  ReflectionKind.TypeAlias,
];

/**
 * Leaves types out of the navigation, which every page carries: more than half of all pages, and
 * reached from what uses them, from their module's page and by the search.
 */
export class SiteTheme extends DefaultTheme {
  override buildNavigation(project: ProjectReflection): NavigationElement[] {
    return withoutTypes(super.buildNavigation(project));
  }
}

function withoutTypes(elements: readonly NavigationElement[]): NavigationElement[] {
  return elements
    .filter(({ kind }) => !TYPES.includes(kind))
    .map(({ children, ...rest }) =>
      children === undefined ? rest : { ...rest, children: withoutTypes(children) },
    );
}
