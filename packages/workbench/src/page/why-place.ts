/** Where there is no room beside it, an argument opens below the row of its decision maker. */
export const INLINE = '(max-width: 74.99rem)';
