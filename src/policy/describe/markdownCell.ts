/** A text as part of a line: what a config says must not become markup of its own. */
export function markdownCell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[|\\`*_<>[\]#~&]/g, '\\$&')
    .replace(/^( ?)(?=[-+] )/, '$1\\')
    .replace(/^( ?\d+)(?=[.)] )/, '$1\\');
}
