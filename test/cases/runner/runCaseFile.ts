import {
  NO_ADAPTER_YET,
  type CaseAdapter,
  type CaseElement,
  type CaseOutcome,
} from './caseAdapter.js';
import { isJsonObject, type JsonObject } from './json.js';

/** A case that did not come out as expected. */
export interface CaseFailure {
  readonly file: string;
  readonly id: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** How the cases of one file came out. */
export interface CaseFileResult {
  readonly file: string;
  readonly passed: number;
  readonly failures: readonly CaseFailure[];
  /** Reason → what was left out for it → how many cases. */
  readonly skipped: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Runs every case of a parsed file. */
export function runCaseFile(
  file: string,
  document: JsonObject,
  options: { readonly adapter: CaseAdapter | undefined; readonly inputRoot: string },
): CaseFileResult {
  const { adapter, inputRoot } = options;
  const runCase = adapter?.({ document, inputRoot });
  const failures: CaseFailure[] = [];
  const skipped = new Map<string, Map<string, number>>();
  let passed = 0;
  casesOf(document).forEach((item, position) => {
    const outcome =
      runCase === undefined
        ? ({ status: 'skipped', what: item.group, reason: NO_ADAPTER_YET } as const)
        : runSafely(runCase, item);
    if (outcome.status === 'skipped') {
      const { reason, what } = outcome;
      const counts = skipped.get(reason) ?? new Map<string, number>();
      skipped.set(reason, counts.set(what, (counts.get(what) ?? 0) + 1));
    } else if (outcome.equal) {
      passed += 1;
    } else {
      const { expected, actual } = outcome;
      failures.push({ file, id: idOf(item, position), expected, actual });
    }
  });
  return { file, passed, failures, skipped };
}

/** Each element of each top-level array, and of `authority.cases`. */
function casesOf(document: JsonObject): CaseElement[] {
  const groups = Object.entries(document).map(([key, value]): [string, unknown] =>
    key === 'authority' && isJsonObject(value) ? ['authority.cases', value['cases']] : [key, value],
  );
  return groups.flatMap(([group, list]) =>
    Array.isArray(list)
      ? list.map((each: unknown) => ({
          group,
          element: isJsonObject(each) ? each : { value: each },
        }))
      : [],
  );
}

function runSafely(runCase: ReturnType<CaseAdapter>, item: CaseElement): CaseOutcome {
  try {
    return runCase(item);
  } catch (error) {
    const { expect, expectMs, expected } = item.element;
    return {
      status: 'compared',
      expected: expect ?? expectMs ?? expected,
      actual: `threw ${String(error)}`,
      equal: false,
    };
  }
}

/** Files without ids: the place in the file tells a case, with what it asks. */
function idOf({ group, element }: CaseElement, position: number): string {
  if (typeof element['id'] === 'string') return element['id'];
  const { expect, expectMs, alt, ...question } = element;
  return `${group}[${position}] ${JSON.stringify(question)}`;
}
