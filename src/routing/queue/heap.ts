/** Compares two entries of a heap; the first one comes to the top. */
export type HeapOrder = (a: number, b: number) => number;

/** Turns a list into a heap. */
export function heapify(heap: number[], order: HeapOrder): void {
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) siftDown(heap, at, order);
}

/** Lets what stands at a place sink to where it belongs. */
export function siftDown(heap: number[], from: number, order: HeapOrder): void {
  const moved = heap[from]!;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && order(heap[child + 1]!, heap[child]!) < 0) child++;
    if (order(moved, heap[child]!) <= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = moved;
}

/** Takes the first one out. */
export function removeTop(heap: number[], order: HeapOrder): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  siftDown(heap, 0, order);
}

/** Puts one in. */
export function insert(heap: number[], agent: number, order: HeapOrder): void {
  let at = heap.length;
  heap.push(agent);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (order(agent, heap[parent]!) >= 0) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = agent;
}
