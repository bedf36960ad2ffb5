/** From here on points are written as a power of ten: a picture has no room for more digits. */
const MOST_WRITTEN_OUT = 1e9;

/** Points as they are printed: with their sign, to two digits behind the point at the most. */
export function pointsText(points: number): string {
  const rounded = Math.abs(points) < 100 ? Math.round(points * 100) / 100 : Math.round(points);
  const isLong = Math.abs(rounded) >= MOST_WRITTEN_OUT;
  const text = isLong ? rounded.toExponential(1).replace('e+', 'e') : String(rounded);
  return rounded > 0 ? `+${text}` : text.replace('-', '−');
}
