/** Right arguments of public functions, by name. */
export type Samples = Readonly<Record<string, () => readonly unknown[]>>;
