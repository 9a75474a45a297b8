/** What stands in it is what was found of paths. */
export const FINDING = 'fatal-finding';

/** Goes there by the focus, where the button that was pressed is gone with the answer that it was in. */
export function toFinding(): void {
  document.getElementById(FINDING)?.focus();
}
