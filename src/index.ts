export * from './conditions/index.js';
export * from './errors/index.js';
