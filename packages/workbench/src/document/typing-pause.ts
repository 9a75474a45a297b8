/** Work that takes no longer than this is done with every keystroke. */
const AT_ONCE = 60;
/** How long typing pauses before longer work begins, in milliseconds. */
const PAUSE = 150;

/**
 * How long to wait after a keystroke before the text is analysed, by how long that took last. The
 * analysis runs beside the page, so that short work may begin with every keystroke.
 */
export function typingPause(lastElapsed: number | undefined): number {
  return lastElapsed !== undefined && lastElapsed <= AT_ONCE ? 0 : PAUSE;
}
