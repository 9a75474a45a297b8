/** How the maker of a move likes where it leads. */
export const likes = {
  better: 'which it likes better',
  worse: 'a loss for it',
  equal: 'no gain and no loss for it',
  incomparable: 'which it cannot compare',
  unknown: 'of which it is not known whether it likes it better',
};
