/** Space around everything. */
export const MARGIN = 20;
/** Font sizes. */
export const TITLE_SIZE = 16;
export const TEXT_SIZE = 12;
export const SMALL_SIZE = 10.5;

export const INK = '#1f2937';
export const FAINT_INK = '#6b7280';
export const GRID = '#e5e7eb';
export const MAJOR_GRID = '#9ca3af';
/** Generic families only: a picture brings no fonts along. */
export const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
