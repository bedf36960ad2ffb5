import { InputError } from '../../src/errors/index.js';

/** How a call was refused: the code, the argument and what was expected of it; else `none`. */
export function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { code, argument, expected } = error;
    return [code, argument, expected].filter((each) => each !== undefined).join(' | ');
  }
  return 'none';
}
