/** What stands above parts of texts. */
export const headings = {
  sameInAll: 'The same in all models',
  timeline: 'The timeline against the model',
  otherSteps: 'What else was done',
  stepsSay: 'What the steps say of preferences',
  claims: 'Claims',
} as const;
