import { existsSync } from 'node:fs';

const PLACES: readonly string[] = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Where chromium is: what the environment variable CHROMIUM says, else Debian's; null for none. */
export function chromiumPath(): string | null {
  const own = process.env['CHROMIUM'] ?? '';
  if (own !== '') {
    if (existsSync(own)) return own;
    throw new Error(`CHROMIUM says ${own}, where there is no file`);
  }
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** So that it looks at the page that it is given, and asks the network for nothing of its own. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
