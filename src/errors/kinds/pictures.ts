import type { ErrorKind } from '../errorKind.js';

export const INVALID_PICTURE_OPTION: ErrorKind = {
  code: 'invalid_picture_option',
  text: 'is not a usable setting of the picture',
};
