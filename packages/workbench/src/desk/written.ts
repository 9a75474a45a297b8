/** What forms and the editor ask of a text: it comes with them. */
export { formatModel, readSketch } from '@standoff/language';
export { interviewAbout } from '@standoff/study';
