// What is typed into a form outlives a page that is loaded again and a server that does not answer: it stays in this tab, and nowhere
// else, until it was taken.
// @ts-check
{
  const PREFIX = 'standoff-typed ';
  /** What nobody types, or what must not be sent twice. */
  const TYPED = 'input[type="text"]:not([name="website"]), textarea, select';

  /** @param {HTMLFormElement} form */
  const fieldsOf = (form) =>
    /** @type {(HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]} */ ([
      ...form.querySelectorAll(TYPED),
    ]);

  /** A browser may keep nothing: then all is as it is without this program. @template T @param {() => T} use */
  function tryTo(use) {
    try {
      return use();
    } catch {
      return undefined;
    }
  }

  /** @param {string} key @returns {Record<string, string> | undefined} */
  function read(key) {
    const kept = tryTo(() => JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null'));
    return typeof kept === 'object' && kept !== null ? kept : undefined;
  }

  /** @param {HTMLFormElement} form @param {string} key @param {boolean} isSent whether the server was sent just that */
  function keep(form, key, isSent) {
    const typed = Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]));
    typed['at'] = location.search;
    if (isSent) typed['sent'] = 'yes';
    tryTo(() => sessionStorage.setItem(PREFIX + key, JSON.stringify(typed)));
  }

  /** @param {HTMLFormElement} form @param {Record<string, string>} typed */
  function fill(form, typed) {
    // An address that says what a comment is about means that, and not what was chosen at another one.
    const isAsked = new URLSearchParams(location.search).has('about');
    for (const field of fieldsOf(form)) {
      const value = typed[field.name];
      if (typeof value !== 'string') continue;
      const isChoice = field instanceof HTMLSelectElement;
      if (isChoice && isAsked && typed['at'] !== location.search) continue;
      // What stands there no more cannot be chosen again.
      if (isChoice && ![...field.options].some((option) => option.value === value)) continue;
      field.value = value;
    }
  }

  for (const said of document.querySelectorAll('[data-taken]')) {
    const key = said.getAttribute('data-taken') ?? '';
    tryTo(() => sessionStorage.removeItem(PREFIX + key));
  }
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (
    document.querySelectorAll('form[data-keep]')
  )) {
    const key = form.dataset['keep'] ?? '';
    // What the server sent back is what was sent last; and again where the page is loaded anew, whatever was typed into it since.
    const isBack = form.querySelector('.faults') !== null;
    const kept = read(key);
    const isNewer = !isBack || kept?.['sent'] === undefined;
    if (kept !== undefined && isNewer) fill(form, kept);
    form.addEventListener('input', () => keep(form, key, false));
    form.addEventListener('submit', () => keep(form, key, true));
    if (isBack && (kept === undefined || !isNewer)) keep(form, key, true);
  }
}
