// A question of every inquiry that files drawn by drawn-file.mjs can be asked.

/** @type {readonly (readonly [id: keyof typeof import('@standoff/report').tellings, options: object])[]} */
export const questions = [
  ['analyze', {}],
  ['analyze', { doubt: true, coalesce: true }],
  ['explain', {}],
  ['evolve', {}],
  ['profiles', {}],
  ['vote', {}],
  ['coalitions', {}],
  ['perceive', {}],
  ['misjudge', { reach: 'war', upTo: 1 }],
  ['signals', {}],
  ['signals', { serving: 'd1' }],
  ['threats', {}],
  ['history', {}],
  ['sweep', {}],
  ['evidence', {}],
  ['inverse', { state: 'status-quo' }],
  ['deal', { deal: 'pact' }],
  ['deal', { parties: 'all' }],
  ['compare', {}],
];
