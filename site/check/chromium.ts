import { existsSync } from 'node:fs';
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
const PLACES: readonly string[] = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Debian's chromium, headless, or that of the environment variable CHROMIUM. */
export async function chromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error('no chromium: install the package, or say in CHROMIUM where it is');
  }
  installOnce('site');
  const playwright = (await import(PACKAGE)) as Playwright;
  return await playwright.chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
