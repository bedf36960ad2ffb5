import { element, textElement } from '../svg/index.js';
import { FONT } from './style.js';

/** What every picture is made of. */
export interface PictureParts {
  /** What the ids inside begin with: the same for the same content. */
  readonly id: string;
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Finished elements. */
  readonly children: readonly string[];
}

/** Puts a whole picture together: an `svg` element on white, with title and description. */
export function pictureSvg({
  id,
  title,
  description,
  width,
  height,
  children,
}: PictureParts): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': FONT,
    },
    [
      textElement('title', { id: `${id}-title` }, title),
      textElement('desc', { id: `${id}-desc` }, description),
      element('rect', { width, height, fill: '#ffffff' }),
      ...children,
    ],
  );
}
