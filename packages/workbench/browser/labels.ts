/** Which outcomes are listed; the label of the check box beside it starts alike. */
export const SHOW = /^Show(?! who)/;
