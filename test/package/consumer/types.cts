import custops = require('custops');
import { ConfigError } from 'custops/errors';

export function issuesOf(error: unknown): readonly custops.Issue[] {
  return custops.isCustopsError(error) && error instanceof ConfigError ? error.issues : [];
}
