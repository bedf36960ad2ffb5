import { describe, expect, it } from 'vitest';
import { showProgress } from '../../../examples/demo/progress.js';

function setUp(isTTY: boolean): {
  written: string[];
  at(ms: number, share: number): void;
  done(): void;
} {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const { progress, done } = showProgress(stream, () => now);
  return {
    written,
    at(ms, share) {
      now = ms;
      progress('reading', share);
    },
    done,
  };
}

describe('showProgress', () => {
  it('says nothing in the first second', () => {
    const { written, at, done } = setUp(true);
    at(0, 0);
    at(999, 0.5);
    done();
    expect(written).toEqual([]);
  });

  it('renews one line on a terminal, and takes it away at the end', () => {
    const { written, at, done } = setUp(true);
    at(1_000, 0.25);
    at(1_050, 0.3);
    at(1_100, 0.359);
    done();
    expect(written).toEqual(['\r\x1b[Kreading … 25 %', '\r\x1b[Kreading … 35 %', '\r\x1b[K']);
  });

  it('writes a line now and then elsewhere', () => {
    const { written, at, done } = setUp(false);
    at(1_000, 0.25);
    at(2_900, 0.5);
    at(3_000, 0.75);
    done();
    expect(written).toEqual(['reading … 25 %\n', 'reading … 75 %\n']);
  });
});
