export type { OnCallScheduleConfig } from './onCall/onCallScheduleConfig.js';
