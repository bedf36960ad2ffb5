/** A column of group codes, counted from 0. */
export type GroupCodes = Uint8Array | Uint16Array | Uint32Array;
