/** Name of the cookie that says that this browser has commented before. */
export const WRITER = 'standoff-writer';
