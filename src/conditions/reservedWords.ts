/** The keys of a condition that combine conditions and so cannot name fields. */
export const RESERVED_WORDS: readonly string[] = ['any', 'all', 'not'];
