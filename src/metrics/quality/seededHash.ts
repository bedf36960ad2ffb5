/**
 * A number that stands for a text under a seed, even over 0 to 2^53: the order of such numbers is
 * a shuffle that anybody can repeat.
 *
 * Two rounds of FNV-1a over UTF-16 units with different offsets, each mixed by the finalizer of
 * MurmurHash3 (A. Appleby, 2011). It hides nothing: who knows the seed can compute it.
 */
export function seededHash(seed: string, text: string): number {
  // The length keeps ('ab', 'c') and ('a', 'bc') apart.
  const whole = `${seed.length}:${seed}${text}`;
  const high = mixed(fnv(whole, 0x811c9dc5));
  const low = mixed(fnv(whole, 0x9e3779b9) ^ high);
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

function fnv(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
