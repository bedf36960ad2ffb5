import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Gives the output back instead of showing it; it is still shown when the command fails. */
  readonly quiet?: boolean;
}

/** Runs a command; when it fails, ends this process with its exit code. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): string {
  const quiet = options.quiet ?? false;
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status === 0) return quiet ? stdout : '';
  if (quiet) process.stderr.write(`${stdout}${stderr}`);
  console.error(`failed: ${command} ${args.join(' ')}${error ? ` (${error.message})` : ''}`);
  process.exit(status ?? 1);
}

/** Installs what a folder with a lock file of its own needs, when that has not been done. */
export function installOnce(folder: string): void {
  if (existsSync(`${folder}/node_modules/.package-lock.json`)) return;
  run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, quiet: true });
}

/** Builds dist when it is missing or older than a source. */
export function buildOnce(): void {
  const built = existsSync('dist/index.d.cts') ? statSync('dist/index.d.cts').mtimeMs : 0;
  const newest = Math.max(
    ...['tsup.config.ts', ...filesUnder('src')].map((f) => statSync(f).mtimeMs),
  );
  if (newest > built) run('npm', ['run', 'build'], { quiet: true });
}

/** Paths of all files in a folder and below. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
}
