export { checkCondition, type CheckConditionOptions } from './checkCondition.js';
export { checkFieldDeclarations } from './checkFieldDeclarations.js';
export { compileCondition, type CompiledCondition } from './compileCondition.js';
export {
  compileRules,
  type CompiledRules,
  type ConditionRule,
  type RuleRejection,
} from './compileRules.js';
export type { Condition, FieldOperator, FieldOperators, FieldTest, Scalar } from './condition.js';
export type {
  AnyFailure,
  ConditionFailure,
  FieldFailure,
  FieldReading,
  NotFailure,
  ReceivedType,
} from './conditionFailure.js';
export { conditionSchema } from './conditionSchema.js';
export { describeCondition } from './describeCondition.js';
export { fieldDeclarationsSchema } from './fieldDeclarationsSchema.js';
export type { FieldDeclarations, FieldType } from './fieldDeclarations.js';
export type { ConditionRecord } from './conditionRecord.js';
