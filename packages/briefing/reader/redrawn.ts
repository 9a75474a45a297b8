/** Said once a figure is drawn anew, whose marks are new then. */
export const REDRAWN = 'figure-redrawn';
