import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const LONGEST_MS = 300_000;

/**
 * Runs a command to its end.
 *
 * @returns what it printed
 * @throws Error with all that it printed, when it fails
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<string> {
  const options = { cwd, maxBuffer: 1e8, timeout: LONGEST_MS };
  try {
    const { stdout } = await promisify(execFile)(command, [...args], options);
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Record<string, string>;
    throw new Error([stdout, stderr].join('').trim() || message);
  }
}
