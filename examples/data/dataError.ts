/** Where in the data something is wrong. */
export interface DataPlace {
  /** The file's name as the user gave it. */
  readonly file: string;
  /** Counted from 1, the header included. */
  readonly line?: number;
  readonly field?: string;
}

/** Data that cannot be read: one line that names the file, the line and the field. */
export class DataError extends Error {
  readonly place: DataPlace;

  constructor(place: DataPlace, problem: string) {
    const { file, line, field } = place;
    const where = [
      file,
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(field === undefined ? [] : [`field ${field}`]),
    ];
    super(`${where.join(', ')}: ${problem}`);
    this.name = 'DataError';
    this.place = place;
  }
}
