/** How the maker of a move likes where it leads. */
export const likes = {
  better: 'which it likes better',
  worse: 'a step down for it',
  equal: 'no gain for it, and no step down',
  incomparable: 'which it cannot compare',
  unknown: 'of which it is not known whether it likes it better',
};
