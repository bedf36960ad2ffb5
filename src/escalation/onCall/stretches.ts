/** Starts and ends of stretches in turn, epoch ms, in order of time and apart. */
export type Stretches = readonly number[];
