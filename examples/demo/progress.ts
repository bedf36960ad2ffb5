/** Is told what is being done and how far it is, from 0 to 1. */
export type Progress = (what: string, share: number) => void;

/** Where progress is shown. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const QUIET_MS = 1_000;
const TERMINAL_STEP_MS = 100;
const LOG_STEP_MS = 2_000;

/**
 * Shows progress once the work takes longer than a second: one line that renews itself on a
 * terminal, a line now and then elsewhere.
 *
 * @param readClock - ms, only ever compared with itself
 */
export function showProgress(
  stream: ProgressStream,
  readClock: () => number,
): { readonly progress: Progress; readonly done: () => void } {
  const start = readClock();
  const step = stream.isTTY === true ? TERMINAL_STEP_MS : LOG_STEP_MS;
  let shownAt = start + QUIET_MS - step;
  let shown = false;
  return {
    progress(what, share) {
      const now = readClock();
      if (now - shownAt < step) return;
      shownAt = now;
      shown = true;
      const text = `${what} … ${Math.floor(100 * share)} %`;
      stream.write(stream.isTTY === true ? `\r\x1b[K${text}` : `${text}\n`);
    },
    done() {
      if (shown && stream.isTTY === true) stream.write('\r\x1b[K');
    },
  };
}
