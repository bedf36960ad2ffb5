import type { Calendar } from '../calendar/index.js';
import { defineScorecard, type Scorecard } from '../churn/index.js';
import type { Issue } from '../errors/index.js';
import { issue } from '../errors/issue.js';
import { DUPLICATE_ID } from '../errors/kinds/config.js';
import { defineOnCallSchedule, type OnCallSchedule } from '../escalation/index.js';
import { defineSla, type Sla } from '../sla/index.js';
import type { StatusCategory } from '../ticket/index.js';
import { defineCalendars } from './defineCalendars.js';
import { definePart } from './definePart.js';
import type { PolicySetConfig } from './policySetConfig.js';
import { defineWorkflow, type Workflow } from './workflow/defineWorkflow.js';

/** The compiled parts of a policy set. */
export interface PolicyParts {
  readonly calendars: readonly Calendar[];
  readonly sla: Sla;
  readonly schedules: readonly OnCallSchedule[];
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
  const list = <Config extends { readonly id: string }, Part>(
    key: keyof PolicySetConfig,
    configs: readonly Config[] | undefined,
    define: (each: Config) => Part,
  ): Part[] => {
    reportTwins(issues, key, configs ?? []);
    return (configs ?? []).flatMap((each, index) => {
      const part = definePart(issues, [key, index], () => define(each));
      return part === null ? [] : [part];
    });
  };
  return {
    calendars,
    sla:
      definePart(issues, ['sla'], () => defineSla(slaConfig, { calendars })) ??
      defineSla({ policies: [] }, { calendars: [] }),
    schedules: list('schedules', config.schedules, (each) => defineOnCallSchedule(each)),
    scorecards: list('scorecards', config.scorecards, (each) => defineScorecard(each)),
    workflows: list('workflows', config.workflows, (each) => defineWorkflow(each, words)),
  };
}

/** Two parts of one id, of which another part could mean either. */
function reportTwins(
  issues: Issue[],
  key: string,
  configs: readonly { readonly id: string }[],
): void {
  const ids = new Set<string>();
  for (const [index, { id }] of configs.entries()) {
    if (ids.has(id)) issues.push(issue(DUPLICATE_ID, [key, index, 'id'], { received: id }));
    ids.add(id);
  }
}
