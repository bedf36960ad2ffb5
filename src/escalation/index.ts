export { defineOnCallSchedule, type OnCallReferences } from './onCall/defineOnCallSchedule.js';
export { onCallAt } from './onCall/onCallAt.js';
export type {
  OnCallAnswer,
  OnCallReason,
  OverrideReason,
  SilentReason,
  TurnReason,
} from './onCall/onCallAnswer.js';
export type { OnCallSchedule } from './onCall/onCallSchedule.js';
export type {
  HandoffConfig,
  OnCallLayerConfig,
  OnCallOverrideConfig,
  OnCallScheduleConfig,
  RestrictionConfig,
} from './onCall/onCallScheduleConfig.js';
export { onCallScheduleSchema } from './onCall/onCallScheduleSchema.js';
export type { SilentCode } from './onCall/readLayer.js';
