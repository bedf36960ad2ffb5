import { textHash } from '../svg/index.js';

/**
 * What the ids inside a picture begin with: the same for the same content, so that pictures on one
 * page share ids only where they are equal.
 *
 * @param content - all that is drawn, as texts and numbers of the picture's own
 */
export function pictureId(kind: string, content: readonly unknown[]): string {
  return `${kind}-${textHash(JSON.stringify(content))}`;
}
