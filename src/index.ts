export * from './calendar/index.js';
export * from './conditions/index.js';
export * from './errors/index.js';
export * from './metrics/index.js';
export * from './sla/index.js';
export * from './stats/index.js';
export * from './ticket/index.js';
export * from './time/index.js';
