import {
  checkCondition,
  compileCondition,
  type FieldDeclarations,
} from '../../conditions/index.js';
import { frozenCopy } from '../../conditions/frozenCopy.js';
import { InputError } from '../../errors/index.js';
import { throwIfAny } from '../../errors/configError.js';
import { NOT_A_WORKFLOW } from '../../errors/kinds/policy.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { requireObject } from '../../errors/requireObject.js';
import type { StatusCategory } from '../../ticket/index.js';
import { compileTicketRules, type TicketRules } from '../../ticket/ticketRules.js';
import { checkStatuses } from './checkStatuses.js';
import type { TransitionConfig, WorkflowConfig } from './workflowConfig.js';
import { workflowSchema } from './workflowSchema.js';

/** The host's words that a workflow may use. */
export interface WorkflowReferences {
  /** The host's statuses by name: `{ waiting_for_vendor: 'on_hold' }`. */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
  /** Where fields are declared, conditions may use no others. */
  readonly fields?: FieldDeclarations;
}

/** A workflow, checked and compiled by `defineWorkflow`. */
export interface Workflow {
  readonly id: string;
  /** @internal */
  readonly [compiled]: CompiledWorkflow;
}

/** What the check of a ticket needs. */
export interface CompiledWorkflow {
  readonly config: WorkflowConfig;
  readonly rules: TicketRules;
  /** Whether the workflow is one for a ticket as it is. */
  readonly applies: (record: Readonly<Record<string, unknown>>) => boolean;
}

const compiled: unique symbol = Symbol.for('custops.workflow') as never;

/**
 * Checks a workflow and compiles it.
 *
 * @param config - the moves that are allowed, plain JSON
 * @param references - `statusCategories`: the host's statuses; `fields`: what conditions may name
 * @returns the compiled workflow, for `checkWorkflow`
 * @throws ConfigError with every issue: `unknown_key`, `unknown_status_in_policy`, those of
 *   conditions; InputError `wrong_type`, `wrong_value` for the references
 * @example
 * ```ts
 * import { defineWorkflow } from 'custops';
 *
 * defineWorkflow({
 *   id: 'support',
 *   transitions: [
 *     { from: ['new', 'open'], to: ['open', 'pending'] },
 *     { from: '*', to: 'solved', requires: ['assignee'] },
 *   ],
 * }).id; // => 'support'
 * ```
 */
export function defineWorkflow(
  config: WorkflowConfig,
  references: WorkflowReferences = {},
): Workflow {
  requireObject(references, 'references');
  const { issues } = parseConfig(workflowSchema, config);
  throwIfAny(issues);
  const { statusCategories = {}, fields } = references;
  const rules = compileTicketRules({ statusCategories }, null, 'references');
  const known = [...rules.categoryOf.keys()];
  throwIfAny([
    ...checkCondition(config.when, { ...(fields && { fields }), path: ['when'] }),
    ...checkStatuses(config, known),
  ]);
  const copy = frozenCopy<WorkflowConfig>(config);
  const when = compileCondition(copy.when);
  const form: CompiledWorkflow = {
    config: copy,
    rules,
    applies: (record) => when.test(record),
  };
  return Object.freeze({ id: config.id, [compiled]: form });
}

/** The compiled form of a workflow. */
export function workflowOf(workflow: Workflow): CompiledWorkflow {
  const form = (workflow as Partial<Workflow> | null | undefined)?.[compiled];
  if (form === undefined) {
    throw new InputError(NOT_A_WORKFLOW, 'workflow', workflow, 'what defineWorkflow gives');
  }
  return form;
}

/** Whether a move is one that a transition allows. */
export function allows(transition: TransitionConfig, from: string, to: string): boolean {
  const includes = (statuses: string | readonly string[], status: string): boolean =>
    typeof statuses === 'string' ? statuses === status : statuses.includes(status);
  const leaves = includes(transition.from, from) || includes(transition.from, '*');
  return leaves && includes(transition.to, to);
}
