/**
 * Stops the run when custops gives another answer than the oracle: a fast wrong answer is no
 * figure.
 */
export function assertEqual(
  work: string,
  count: number,
  answers: { readonly given: (i: number) => number | null; readonly right: (i: number) => number },
): void {
  for (let i = 0; i < count; i++) {
    const given = answers.given(i);
    const right = answers.right(i);
    if (given !== right)
      throw new Error(`custops is wrong: ${work}, input ${i}: ${String(given)}, not ${right}`);
  }
}

/** What a peer answers otherwise than the oracle. */
export interface PeerErrors {
  readonly peer: string;
  readonly work: string;
  readonly wrong: number;
  readonly of: number;
  readonly worstMs: number;
}

/** At least so many inputs are compared, and more while the budget lasts. */
const fewest = 50;
const budgetMs = 700;

/** Counts a peer's wrong answers over as many inputs as the budget allows. */
export function countErrors(
  named: { readonly peer: string; readonly work: string },
  count: number,
  answers: { readonly given: (i: number) => number; readonly right: (i: number) => number },
): PeerErrors {
  const stopAt = performance.now() + budgetMs;
  let wrong = 0;
  let worstMs = 0;
  let of = 0;
  for (; of < count && (of < fewest || performance.now() < stopAt); of++) {
    const offMs = Math.abs(answers.given(of) - answers.right(of));
    if (offMs === 0) continue;
    wrong++;
    if (!(offMs <= worstMs)) worstMs = offMs;
  }
  return { ...named, wrong, of, worstMs };
}
