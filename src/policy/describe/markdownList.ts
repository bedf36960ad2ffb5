import { markdownCell } from './markdownCell.js';

/** A heading in bold with a list, or nothing when the list is empty. */
export function markdownList(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return ['', `**${title}**`, '', ...items.map((item) => `- ${markdownCell(item)}`)];
}
