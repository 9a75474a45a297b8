/** What stands above how sure it is what was found. */
export const doubtHeading = 'What it hangs on';

/** Whether what was asked is so, as a sentence before what is so. */
export function sayWhether(isSo: boolean): string {
  return isSo ? 'That is so.' : 'That is not so.';
}
