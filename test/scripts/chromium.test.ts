import { afterEach, describe, expect, it, vi } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.js';

describe('where chromium is', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is what CHROMIUM says', () => {
    vi.stubEnv('CHROMIUM', process.execPath);
    expect(chromiumPath()).toBe(process.execPath);
  });

  it('is not guessed where CHROMIUM points nowhere', () => {
    vi.stubEnv('CHROMIUM', '/nowhere/chromium');
    expect(chromiumPath).toThrow('CHROMIUM says /nowhere/chromium, where there is no file');
  });

  it.each([undefined, ''])('is looked for in the usual places when CHROMIUM is %j', (value) => {
    vi.stubEnv('CHROMIUM', value);
    expect([null, '/usr/bin/chromium', '/usr/bin/chromium-browser']).toContain(chromiumPath());
  });
});
