import type { ErrorKind } from '../errorKind.js';

export const INVALID_PICTURE_OPTION: ErrorKind = {
  code: 'invalid_picture_option',
  text: 'is not a usable setting of the picture',
};
export const INVALID_PICTURE_DATA: ErrorKind = {
  code: 'invalid_picture_data',
  text: 'is nothing that this picture can draw',
};
