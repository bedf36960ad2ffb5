/** What the demo says, before it becomes text or a page. */
export interface Report {
  readonly title: string;
  /** What was looked at, and as of when. */
  readonly summary: readonly string[];
  readonly sections: readonly Section[];
}

/** A part of a report under a heading. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a section is made of. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  /** Lines that keep their spacing. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** A picture for the page; text says the same in the blocks beside it. */
  | { readonly kind: 'picture'; readonly svg: string };

/** Rows of cells under named columns. */
export interface Table {
  /** What the table shows, where a section has several. */
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What stands in place of the rows when there are none. */
  readonly empty: string;
}

/** A column; numbers stand to the right. */
export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** Text, or text with the share of 1 that a bar beside it shows on the page. */
export type Cell = string | { readonly text: string; readonly share: number };

/** The words of a cell. */
export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
