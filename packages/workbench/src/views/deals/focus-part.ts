/**
 * Puts the focus on the heading of the part around a control that is about to go, so that keys and screen readers go on
 * from there and not from the top of the page.
 */
export function focusPartOf(control: Element): void {
  const heading = control.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby');
  focusOn(heading ? document.getElementById(heading) : null);
}

/** Puts the focus on what is no stop of Tab itself. */
export function focusOn(element: HTMLElement | null): void {
  if (element === null) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
