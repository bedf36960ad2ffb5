import { isCustopsError, type Issue } from 'custops';
import { ConfigError } from 'custops/errors';

export function issuesOf(error: unknown): readonly Issue[] {
  return isCustopsError(error) && error instanceof ConfigError ? error.issues : [];
}
