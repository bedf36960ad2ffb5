import { ReflectionKind, type ProjectReflection, type Reflection } from 'typedoc';

const EXPORTS: readonly ReflectionKind[] = [
  ReflectionKind.Function,
  ReflectionKind.Class,
  ReflectionKind.Interface,
  ReflectionKind.TypeAlias,
];

/**
 * What a word in code leads to: a function, class or type to its page in the reference, an error
 * code to the page of the code. Words that are the name of a field or a parameter as well lead
 * nowhere, since they mostly mean that.
 */
export function codeTargets(project: ProjectReflection): Map<string, Reflection> {
  const named = (kind: ReflectionKind): Reflection[] => project.getReflectionsByKind(kind);
  const codes = (project.documents ?? []).filter(({ name }) =>
    /^[a-z]+(?:_[a-z]+)+$/.test(last(name)),
  );
  const targets = new Map<string, Reflection>();
  for (const code of codes) if (!targets.has(last(code.name))) targets.set(last(code.name), code);
  for (const each of EXPORTS.flatMap(named)) targets.set(each.name, each);
  for (const field of named(ReflectionKind.Property | ReflectionKind.Parameter)) {
    targets.delete(field.name);
  }
  return targets;
}

function last(trail: string): string {
  return trail.split('/').at(-1) ?? trail;
}
