import { createModelReader } from '@standoff/study';

/** The model of a text with all its variants, for what is asked about these: the text of the page is read once. */
export const modelOfFile = createModelReader();
