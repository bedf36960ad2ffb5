const units: readonly (readonly [number, string])[] = [
  [1e9, 's'],
  [1e6, 'ms'],
  [1e3, 'µs'],
  [1, 'ns'],
];

/** A time as people read it. */
export function duration(ns: number): string {
  const [size, unit] = units.find(([ofNs]) => ns >= ofNs) ?? [1, 'ns'];
  return `${threeDigits(ns / size)} ${unit}`;
}

/** Three significant digits, thousands set apart. */
export function threeDigits(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: digits });
}

/** Bytes as kilobytes of 1,024, to the hundredth. */
export const kilobytes = (bytes: number): number => Math.round((bytes / 1024) * 100) / 100;
