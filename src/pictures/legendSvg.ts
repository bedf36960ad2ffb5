import { fitText, textElement, textWidth } from '../svg/index.js';
import { INK, MARGIN, SMALL_SIZE } from './style.js';

/** Height of a line of the legend. */
const LINE_HEIGHT = 20;
/** Width of a sample. */
export const SWATCH = 18;
const GAP = 18;

/** An entry: how to draw its sample around a middle height, and its word. */
export interface LegendEntry {
  readonly word: string;
  readonly sample: (x: number, y: number) => string;
}

/** The legend of what is in the picture, and its height. */
export function legendSvg(
  entries: readonly LegendEntry[],
  { width, top }: { readonly width: number; readonly top: number },
): { readonly svg: string; readonly height: number } {
  let x = MARGIN;
  let line = 0;
  const parts: string[] = [];
  for (const { word, sample } of entries) {
    const shown = fitText(word, width - 2 * MARGIN - SWATCH - 6, SMALL_SIZE);
    const needs = SWATCH + 6 + textWidth(shown, SMALL_SIZE);
    if (x > MARGIN && x + needs > width - MARGIN) {
      x = MARGIN;
      line += 1;
    }
    const y = top + line * LINE_HEIGHT;
    const text = { x: x + SWATCH + 6, y: y + 4, 'font-size': SMALL_SIZE, fill: INK };
    parts.push(sample(x, y), textElement('text', text, shown));
    x += needs + GAP;
  }
  return { svg: parts.join(''), height: parts.length === 0 ? 0 : (line + 1) * LINE_HEIGHT };
}
