import { cloneOf } from './cloneOf.js';
import type { Edit } from './edit.js';
import { likeText } from './likeText.js';

/** Another value of the same kind: the likeliest to come through the checks. */
export function nudged(value: unknown, { choice, junk, word, number }: Edit): unknown {
  if (typeof value === 'string') return nudgedText(value, choice, word);
  if (typeof value === 'boolean') return !value;
  if (value instanceof Date) return new Date(number);
  if (typeof value !== 'number') return value === undefined ? cloneOf(junk) : value;
  const others = [value + 1, value - 1, -value, value * 2, value / 2, value * 1e6, number, number];
  return others[choice % others.length];
}

function nudgedText(text: string, choice: number, word: string): string {
  const others = [
    likeText(text, Math.floor(choice / 8)),
    likeText(text, Math.floor(choice / 8)),
    likeText(text, Math.floor(choice / 8)),
    `${text}${word}`,
    text.slice(0, -1),
    text.toUpperCase(),
    text.repeat(1 + (choice % 500)),
    word,
  ];
  return others[choice % others.length] ?? word;
}
