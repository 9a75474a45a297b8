/** What is done while somebody waits. */
export const doing = {
  comparing: 'comparing states',
  trying: 'trying moves',
} as const;
