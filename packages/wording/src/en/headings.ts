/** What stands above parts of texts. */
export const headings = {
  sameInAll: 'The same in all models',
} as const;
