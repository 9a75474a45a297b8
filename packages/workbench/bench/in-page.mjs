// What the bench runs within the page; each function is sent there as it stands.

/** Marks the frame that first shows a finding; runs before the page's own scripts. */
export function markFinding() {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.finding-first') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => performance.mark('finding'));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** @returns {number} milliseconds from navigation to the first finding */
export function timeOfFinding() {
  return performance.getEntriesByName('finding')[0]?.startTime ?? Number.NaN;
}

/**
 * Presses what a selector finds and waits for the frame in which the watched element reads otherwise
 * and is not busy.
 * @param {readonly string[]} selectors what is pressed and what is watched
 * @returns {Promise<number>} milliseconds
 */
export async function pressUntilShown([pressed = '', watched = '']) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const button = document.querySelector(pressed);
  if (!(button instanceof HTMLElement)) throw new Error(`nothing is ${pressed}`);
  const read = () => document.querySelector(watched);
  const before = read()?.textContent;
  const start = performance.now();
  button.click();
  do await frame();
  while (read()?.textContent === before || read()?.getAttribute('aria-busy') === 'true');
  return performance.now() - start;
}

/** Marks keys as they go down, and the frames in which the title changes. */
export function watchTitle() {
  const title = document.querySelector('h1');
  if (title === null) throw new Error('the page has no title');
  addEventListener('keydown', () => performance.mark('key'), true);
  const observer = new MutationObserver(() =>
    requestAnimationFrame(() => performance.mark('title')),
  );
  observer.observe(title, { childList: true, subtree: true, characterData: true });
}

/** @returns {number} milliseconds from the last key to the last change of the title */
export function timeOfTitle() {
  const last = (/** @type {string} */ name) =>
    performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
  return last('title') - last('key');
}

/**
 * @param {number} milliseconds how long to watch
 * @returns {Promise<number[]>} milliseconds between the frames
 */
export async function watchFrames(milliseconds) {
  const times = [];
  const start = performance.now();
  let last = start;
  while (last - start < milliseconds) {
    /** @type {number} */
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  return times.slice(1);
}

/** Marks the next key that goes down, the frame in which its view shows something, and every change of the page. */
export function watchOpening() {
  const main = () => document.querySelector('main.page');
  const before = main()?.textContent;
  for (const name of ['key', 'shown', 'changed']) performance.clearMarks(name);
  const isShown = () => {
    const text = main()?.textContent ?? '';
    const isBusy = main()?.querySelector('.waiting, [aria-busy=true]') !== null;
    return text !== before && text.length >= 100 && !isBusy;
  };
  const frame = () => {
    if (performance.getEntriesByName('shown').length === 0 && isShown()) performance.mark('shown');
  };
  const observer = new MutationObserver(() => {
    performance.mark('changed');
    requestAnimationFrame(frame);
  });
  const all = { childList: true, subtree: true, characterData: true, attributes: true };
  observer.observe(document.body, all);
  addEventListener('keydown', () => performance.mark('key'), { capture: true, once: true });
}

/** @returns {Promise<{ shown: number, still: number }>} milliseconds from the key until its view stands, and nothing changes */
export async function timeOfOpening() {
  const QUIET = 1200;
  const last = (/** @type {string} */ name) =>
    performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
  do await new Promise((resolve) => setTimeout(resolve, 100));
  while (Number.isNaN(last('shown')) || performance.now() - last('changed') < QUIET);
  return { shown: last('shown') - last('key'), still: last('changed') - last('key') };
}
