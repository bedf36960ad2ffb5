import type { Issue } from '../errors/index.js';
import { pathText } from '../errors/issue.js';
import { UNKNOWN_KEY } from '../errors/kinds/config.js';
import type { ClockConfig } from './clockConfig.js';
import type { PolicyConfig, SlaConfig, TargetConfig } from './slaConfig.js';

/** A part of a config with its place in its list. */
export interface Placed<Part> {
  readonly part: Part;
  readonly index: number;
}

/** The parts of a config whose shape is right, so that wrong ones do not hide what they mean. */
export interface SoundParts {
  /** Names and declarations; of the lists, everything that has an id. */
  readonly names: SlaConfig;
  readonly clocks: readonly Placed<ClockConfig>[];
  readonly policies: (list: PolicyList) => readonly Placed<PolicyConfig>[];
  readonly targets: (list: PolicyList, policy: Placed<PolicyConfig>) => Placed<TargetConfig>[];
}

/** The two lists of policies. */
export type PolicyList = 'policies' | 'groupPolicies';

type Path = readonly (string | number)[];

/**
 * Finds the parts that can be checked further.
 *
 * @param config - what was handed in, of any kind
 * @param shape - what is wrong with its shape; a key too many harms nothing else
 */
export function soundParts(config: unknown, shape: readonly Issue[]): SoundParts {
  const harm = shape.filter(({ code }) => code !== UNKNOWN_KEY.code).map(({ path }) => path);
  const harmed = prefixesOf(harm);
  // A policy stands although a row of it does not.
  const broken = prefixesOf(harm.filter((path) => path[2] !== 'targets' || path.length <= 3));
  const isSound = (path: Path): boolean => !harmed.has(pathText(path));
  const root = (isRecord(config) ? config : {}) as unknown as SlaConfig;
  const { fields, clocks, eventTypes, statusCategories } = root;
  return {
    names: {
      policies: [],
      ...(fields !== undefined && isSound(['fields']) && { fields }),
      clocks: listed(clocks).filter((each) => isRecord(each) && typeof each.id === 'string'),
      eventTypes: listed(eventTypes),
      statusCategories: isRecord(statusCategories) ? statusCategories : {},
    },
    clocks: placed(clocks).filter(({ index }) => isSound(['clocks', index])),
    policies: (list) =>
      placed(root[list]).filter(({ index }) => !broken.has(pathText([list, index]))),
    targets: (list, { part, index }) =>
      placed(part.targets).filter((row) => isSound([list, index, 'targets', row.index])),
  };
}

/** The places of the issues and of everything that holds them, up to the rows of policies. */
function prefixesOf(paths: readonly Path[]): ReadonlySet<string> {
  const lengths = [0, 1, 2, 3, 4];
  return new Set(paths.flatMap((path) => lengths.map((n) => pathText(path.slice(0, n)))));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listed<Part>(list: readonly Part[] | undefined): readonly Part[] {
  return Array.isArray(list) ? (list as readonly Part[]) : [];
}

function placed<Part>(list: readonly Part[] | undefined): Placed<Part>[] {
  return listed(list).map((part, index) => ({ part, index }));
}
