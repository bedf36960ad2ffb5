/** Points as they are printed: with their sign, to two digits behind the point at the most. */
export function pointsText(points: number): string {
  const rounded = Math.abs(points) < 100 ? Math.round(points * 100) / 100 : Math.round(points);
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
}
