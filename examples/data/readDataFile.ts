import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from './dataError.js';

/** The bytes of a data file; a missing one is one clear line. */
export function readDataFile(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new DataError(
      { file: name },
      code === 'ENOENT' ? `not found in ${folder}` : `cannot be read in ${folder} (${code ?? ''})`,
    );
  }
}
