declare module 'unhomoglyph' {
  /** Each sign in place of which another could stand, as that other: the skeleton of Unicode's security mechanisms (UTS #39). */
  function unhomoglyph(words: string): string;
  export default unhomoglyph;
}
