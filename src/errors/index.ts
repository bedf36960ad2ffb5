export { CustopsError, isCustopsError } from './custopsError.js';
export { ConfigError, isConfigError } from './configError.js';
export { InputError } from './inputError.js';
export type { ErrorKind } from './errorKind.js';
export type { Issue, Severity } from './issue.js';
export type { Because } from './because.js';
