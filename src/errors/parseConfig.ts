import * as z from 'zod/mini';
import { ConfigError } from './configError.js';
import { issue, issueAt, type Issue } from './issue.js';
import {
  MISSING_KEY,
  TOO_MANY_ISSUES,
  UNKNOWN_KEY,
  WRONG_TYPE,
  WRONG_VALUE,
} from './kinds/config.js';
import { didYouMean } from './nearestName.js';
import { oneOf } from './oneOf.js';
import { schemasAt } from './schemasAt.js';

type Path = readonly (string | number)[];
type ZodIssue = z.core.$ZodIssue;

/** A config that has the shape of its schema, or everything that is wrong with its shape. */
export type ParsedConfig<T> =
  | { readonly value: T; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly Issue[] };

/**
 * Holds a config to its schema and words whatever is wrong in the package's own terms.
 *
 * A check of a schema may hand over issues of ours as `params.issue` of a custom issue; they
 * come out at their place in the config.
 *
 * @param schema - the schema of the whole config
 * @param config - what the host handed in, of any kind
 * @returns the config itself, not a copy, or every issue
 * @throws ConfigError `too_many_issues` - some hundred thousand
 */
export function parseConfig<T>(schema: z.ZodMiniType<T>, config: unknown): ParsedConfig<T> {
  const result = safely(schema, config);
  if (result.success) return { value: config as T, issues: [] };
  const issues = result.error.issues.flatMap((each) => translate(each, { schema, config, at: [] }));
  return { value: undefined, issues };
}

/** zod hands issues on as arguments of a call, of which the stack holds only so many. */
function safely<T>(schema: z.ZodMiniType<T>, config: unknown): z.core.util.SafeParseResult<T> {
  try {
    return z.safeParse(schema, config);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ConfigError([issue(TOO_MANY_ISSUES, [])]);
  }
}

interface Source {
  readonly schema: z.ZodMiniType;
  readonly config: unknown;
  /** Where the schema's root stands in the config: inside a union's branch, not at its root. */
  readonly at: Path;
}

function translate(each: ZodIssue, source: Source): Issue[] {
  const path = [
    ...source.at,
    ...each.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
  ];
  const received = valueAt(source.config, path);
  switch (each.code) {
    case 'unrecognized_keys':
      return each.keys.map((key) => unknownKey(key, path, source));
    case 'invalid_type':
      if (received === undefined) return [issue(MISSING_KEY, path, { expected: each.expected })];
      return [issue(WRONG_TYPE, path, { received, expected: each.expected })];
    case 'invalid_value': {
      const values = each.values.map(String);
      const hint = typeof received === 'string' ? didYouMean(received, values) : undefined;
      if (received === undefined) return [issue(MISSING_KEY, path, { expected: oneOf(values) })];
      return [issue(WRONG_VALUE, path, { received, expected: oneOf(values), hint })];
    }
    case 'invalid_union':
      return nearestBranch(each.errors, { ...source, at: path }, received);
    case 'custom': {
      const own = each.params?.['issue'] as Issue | undefined;
      return own === undefined ? [issue(WRONG_VALUE, path, { received })] : [issueAt(own, path)];
    }
    default:
      return [issue(WRONG_VALUE, path, { received, expected: each.message.toLowerCase() })];
  }
}

/** Of a union's branches the one that came furthest speaks; when none came far, none fits. */
function nearestBranch(
  branches: readonly (readonly ZodIssue[])[],
  source: Source,
  received: unknown,
): Issue[] {
  const depth = (issues: readonly ZodIssue[]): number =>
    issues.reduce(
      (most, { code, path }) =>
        Math.max(most, path.length + (code === 'unrecognized_keys' ? 1 : 0)),
      0,
    );
  const best = branches.reduce<readonly ZodIssue[]>(
    (found, branch) => (depth(branch) > depth(found) ? branch : found),
    [],
  );
  if (best.length > 0) return best.flatMap((each) => translate(each, source));
  if (received === undefined) return [issue(MISSING_KEY, source.at)];
  return [issue(WRONG_TYPE, source.at, { received })];
}

function unknownKey(key: string, path: Path, source: Source): Issue {
  const known = schemasAt(source.schema, path).flatMap((schema) => Object.keys(schema));
  const expected = known.length === 0 ? undefined : oneOf([...new Set(known)]);
  const received = valueAt(source.config, [...path, key]);
  return issue(UNKNOWN_KEY, [...path, key], { received, expected, hint: didYouMean(key, known) });
}

function valueAt(config: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Readonly<Record<string | number, unknown>>)[key];
  }, config);
}
