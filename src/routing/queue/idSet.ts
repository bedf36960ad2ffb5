/** A power of two. */
const PARTS = 64;

/**
 * Ids that have been seen, spread over small sets by their last letters.
 *
 * Beyond a few thousand entries a set leaves the memory for young objects, and filling it costs
 * eight times as much for each id. Ids that all end alike share one set, and lose nothing by it.
 */
export class IdSet {
  private readonly parts = Array.from({ length: PARTS }, () => new Set<string>());

  /** Takes an id in; false when it was there. */
  add(id: string): boolean {
    const last = id.length - 1;
    // Behind the text there is no number, which counts as 0.
    const part = this.parts[(id.charCodeAt(last) + 11 * id.charCodeAt(last - 1)) & (PARTS - 1)]!;
    const before = part.size;
    return part.add(id).size > before;
  }
}
