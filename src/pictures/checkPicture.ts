import { InputError } from '../errors/index.js';
import { INVALID_PICTURE_OPTION } from '../errors/kinds/pictures.js';

/** The width of a picture that asks for none, in pixels. */
export const DEFAULT_WIDTH = 960;
const LEAST_WIDTH = 320;
const MOST_WIDTH = 10_000;

/** Refuses a width in which nothing can be read, or that no page has. */
export function checkPictureWidth(width: unknown): void {
  if (Number.isInteger(width) && Number(width) >= LEAST_WIDTH && Number(width) <= MOST_WIDTH)
    return;
  const expected = `an integer from ${LEAST_WIDTH} to ${MOST_WIDTH}`;
  throw new InputError(INVALID_PICTURE_OPTION, 'options.width', width, expected);
}

/** Refuses what cannot be written into a picture. */
export function checkPictureText(value: unknown, argument: string): asserts value is string {
  if (typeof value !== 'string')
    throw new InputError(INVALID_PICTURE_OPTION, argument, value, 'a text');
}
