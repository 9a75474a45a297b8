// Ties a preview to the text that it is made from. It runs within the preview and speaks with the page around it.
(() => {
  /** @param {object} message */
  const tell = (message) => parent.postMessage(message, '*');
  /** @type {() => HTMLElement[]} */
  const placed = () =>
    [...document.querySelectorAll('[data-at]')].map((one) => /** @type {HTMLElement} */ (one));

  /** The last part that begins at a place of the text or before it. @param {number} offset */
  const partAt = (offset) => placed().findLast(({ dataset }) => Number(dataset['at']) <= offset);

  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    if (typeof data?.scroll === 'number') scrollTo(0, data.scroll);
    if (typeof data?.show === 'number') {
      const part = partAt(data.show);
      const box = part?.getBoundingClientRect();
      if (box && (box.top < 0 || box.top > innerHeight - 60)) {
        part?.scrollIntoView({ block: box.height < innerHeight ? 'center' : 'start' });
      }
    }
  });

  document.addEventListener('click', (event) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    const link = target.closest('a[href]');
    if (link) {
      // A link would lead the preview away from what it is a preview of.
      event.preventDefault();
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) document.getElementById(href.slice(1))?.scrollIntoView();
      else tell({ link: href });
      return;
    }
    if (target.closest('button, summary, dialog') || String(getSelection()) !== '') return;
    const part = /** @type {HTMLElement | null} */ (target.closest('[data-at]'));
    if (part) tell({ at: Number(part.dataset['at']) });
  });

  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      tell({ scrolled: scrollY });
    }, 100);
  });
  tell({ ready: true });
})();
