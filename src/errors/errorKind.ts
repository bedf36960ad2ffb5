/** A code and its wording. Every message of the package is built from one of these. */
export interface ErrorKind {
  readonly code: string;
  /** Lower case, one line, no full stop; reads after the name of the field. */
  readonly text: string;
}
