import type { ErrorKind } from './errorKind.js';

/**
 * A kind whose text goes on with a suggestion, when there is one: what a refused argument may have
 * meant is told where the hint of an issue is told.
 */
export function withHint(kind: ErrorKind, hint: string | undefined): ErrorKind {
  return hint === undefined ? kind : { code: kind.code, text: `${kind.text}, ${hint}` };
}
