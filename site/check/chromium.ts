import { CHROMIUM_ARGUMENTS, chromiumPath } from '../../scripts/chromium.js';
import { installOnce } from '../../scripts/run.js';

// What is used of playwright-core, which is installed only where the site is looked at.

interface TabRequest {
  url(): string;
  failure(): { readonly errorText: string } | null;
}

/** A tab. */
export interface Tab {
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'request' | 'requestfailed', listener: (request: TabRequest) => void): void;
  on(event: 'response', listener: (response: { status(): number; url(): string }) => void): void;
  goto(url: string, options: { timeout: number }): Promise<unknown>;
  evaluate<Result>(code: string): Promise<Result>;
}

/** A browser with an empty profile. */
export interface Browser {
  newPage(options: { viewport: { width: number; height: number } }): Promise<Tab>;
  close(): Promise<void>;
}

interface Playwright {
  readonly chromium: {
    launch(options: { executablePath: string; args: readonly string[] }): Promise<Browser>;
  };
}

/** By a variable, so that the sources type-check where it is not installed. */
const PACKAGE = 'playwright-core';

/** Debian's chromium, headless, or that of the environment variable CHROMIUM. */
export async function chromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) {
    throw new Error('no chromium: install the package, or say in CHROMIUM where it is');
  }
  installOnce('site');
  const playwright = (await import(PACKAGE)) as Playwright;
  return await playwright.chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}
