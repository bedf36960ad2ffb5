import type { Calendar } from '../calendar/index.js';
import { defineScorecard, type Scorecard } from '../churn/index.js';
import { duplicateIds } from '../errors/duplicateIds.js';
import type { Issue } from '../errors/index.js';
import {
  defineDecisionRights,
  defineDirectory,
  defineOnCallSchedule,
  defineOwnership,
  type DecisionRights,
  type Directory,
  type EscalationPolicy,
  type OnCallSchedule,
  type Ownership,
} from '../escalation/index.js';
import { defineRouting, type Routing } from '../routing/index.js';
import { defineSla, type Sla } from '../sla/index.js';
import type { StatusCategory } from '../ticket/index.js';
import { defineCalendars } from './defineCalendars.js';
import { defineEscalations } from './defineEscalations.js';
import { definePart } from './definePart.js';
import type { PolicySetConfig } from './policySetConfig.js';
import { standInDirectory } from './standInDirectory.js';
import { defineWorkflow, type Workflow } from './workflow/defineWorkflow.js';

/** The compiled parts of a policy set. */
export interface PolicyParts {
  readonly calendars: readonly Calendar[];
  readonly sla: Sla;
  readonly directory: Directory;
  readonly schedules: readonly OnCallSchedule[];
  readonly escalation: readonly EscalationPolicy[];
  readonly routing: Routing;
  readonly decisionRights: DecisionRights | null;
  readonly ownership: Ownership | null;
  readonly scorecards: readonly Scorecard[];
  readonly workflows: readonly Workflow[];
}

/** Defines every part of a set, each with those that it refers to; what is wrong is collected. */
export function defineParts(issues: Issue[], config: Partial<PolicySetConfig>): PolicyParts {
  const calendars = defineCalendars(issues, config.calendars ?? []);
  const slaConfig = config.sla ?? { policies: [] };
  const { fields, statusCategories } = slaConfig;
  const words = {
    ...(fields && { fields }),
    ...(statusCategories && {
      statusCategories: statusCategories as Readonly<Record<string, StatusCategory>>,
    }),
  };
  const defineList = <Config extends { readonly id: string }, Part>(
    key: keyof PolicySetConfig,
    configs: readonly Config[] | undefined,
    define: (each: Config) => Part,
  ): Part[] => {
    const list = configs ?? [];
    issues.push(...duplicateIds(list.map(({ id }, index) => ({ id, path: [key, index, 'id'] }))));
    return list.flatMap((each, index) => {
      const part = definePart(issues, [key, index], () => define(each));
      return part === null ? [] : [part];
    });
  };
  const directory =
    definePart(issues, ['directory'], () =>
      defineDirectory(config.directory ?? { people: [] }, { calendars }),
    ) ?? standInDirectory(config.directory);
  // Without a directory nobody says who there is.
  const people = config.directory === undefined ? {} : { directory };
  const schedules = defineList('schedules', config.schedules, (each) =>
    defineOnCallSchedule(each, people),
  );
  return {
    calendars,
    sla:
      definePart(issues, ['sla'], () => defineSla(slaConfig, { calendars })) ??
      defineSla({ policies: [] }, { calendars: [] }),
    directory,
    schedules,
    escalation: defineEscalations(issues, config.escalation ?? [], {
      directory,
      schedules,
      calendars,
    }),
    routing:
      definePart(issues, ['routing'], () => defineRouting(config.routing ?? {}, { calendars })) ??
      defineRouting({}, { calendars: [] }),
    ...defineRights(issues, config, people),
    scorecards: defineList('scorecards', config.scorecards, (each) => defineScorecard(each)),
    workflows: defineList('workflows', config.workflows, (each) => defineWorkflow(each, words)),
  };
}

/** Who may decide what, and who owns what: parts that a set need not have. */
function defineRights(
  issues: Issue[],
  { decisionRights: rights, ownership }: Partial<PolicySetConfig>,
  people: { readonly directory?: Directory },
): Pick<PolicyParts, 'decisionRights' | 'ownership'> {
  return {
    decisionRights:
      rights === undefined
        ? null
        : definePart(issues, ['decisionRights'], () => defineDecisionRights(rights)),
    ownership:
      ownership === undefined
        ? null
        : definePart(issues, ['ownership'], () => defineOwnership(ownership, people)),
  };
}
