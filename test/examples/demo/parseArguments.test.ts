import { describe, expect, it } from 'vitest';
import { parseArguments, UsageError } from '../../../examples/demo/parseArguments.js';

describe('parseArguments', () => {
  it('asks for nothing', () => {
    expect(parseArguments([])).toEqual({
      data: undefined,
      out: 'demo-report.html',
      help: false,
    });
  });

  it('takes a folder and a file', () => {
    expect(parseArguments(['--data', 'logs', '--out=page.html'])).toEqual({
      data: 'logs',
      out: 'page.html',
      help: false,
    });
  });

  it('is asked for help', () => {
    expect(parseArguments(['--help']).help).toBe(true);
  });

  it.each([[['--date', 'x']], [['--data']], [['logs']]])('refuses %j in one line', (argv) => {
    expect(() => parseArguments(argv)).toThrow(UsageError);
    expect(() => parseArguments(argv)).toThrow(/^[^\n]+\(usage: npm run demo [^\n]+\)$/);
  });
});
