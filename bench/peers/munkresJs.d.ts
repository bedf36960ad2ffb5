declare module 'munkres-js' {
  /** The cheapest pairs of rows and columns. */
  export default function munkres(costs: readonly (readonly number[])[]): [number, number][];
}
