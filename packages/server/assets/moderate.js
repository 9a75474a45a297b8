// Keys for moderators: moves through the comments of the page and presses the buttons that stand there. All of it can be done without.
// @ts-check
{
  const SETTING = 'standoff-keys';
  const comments = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.moderated')]);
  const keys = /** @type {HTMLDetailsElement | null} */ (document.getElementById('keys'));
  const off = document.getElementById('keys-off');
  const bar = document.getElementById('marked');
  const bulk = /** @type {HTMLButtonElement[]} */ ([
    ...(bar?.querySelectorAll('button[name]') ?? []),
  ]);
  const count = document.getElementById('marked-count');
  const marks = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('.mark input')]);
  let isOff = readSetting() === 'off';

  /** A browser may keep nothing. */
  function readSetting() {
    try {
      return localStorage.getItem(SETTING);
    } catch {
      return null;
    }
  }

  function keepSetting() {
    try {
      localStorage.setItem(SETTING, isOff ? 'off' : 'on');
    } catch {
      // It holds for this page then.
    }
  }

  const here = () => comments.findIndex((one) => one.contains(document.activeElement));

  /** @param {number} to */
  function go(to) {
    const next = comments[Math.min(Math.max(to, 0), comments.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  function countMarks() {
    const marked = marks.filter(({ checked }) => checked).length;
    if (count !== null) count.textContent = marked === 0 ? '' : `${marked} marked:`;
    bar?.classList.toggle('idle', marked === 0);
    for (const button of bulk) button.hidden = marked === 0;
    return marked;
  }

  function markAll() {
    const isAll = marks.every(({ checked }) => checked);
    for (const mark of marks) mark.checked = !isAll;
    countMarks();
  }

  /** @param {string} key */
  function press(key) {
    const change = { s: 'shown', h: 'hidden', r: 'removed' }[key];
    const within =
      change !== undefined && countMarks() > 0
        ? bulk.find(({ value }) => value === change)
        : comments[here()]?.querySelector(`button[data-key="${key}"]`);
    if (within instanceof HTMLButtonElement) within.click();
  }

  /** @type {Readonly<Record<string, () => void>>} */
  const does = {
    j: () => go(here() + 1),
    k: () => go(here() === -1 ? 0 : here() - 1),
    x: () => {
      const mark = comments[here()]?.querySelector('input');
      mark?.click();
    },
    a: markAll,
    s: () => press('s'),
    h: () => press('h'),
    r: () => press('r'),
    l: () => press('l'),
    u: () => document.getElementById('undo')?.click(),
    '?': () => {
      if (keys === null) return;
      keys.open = !keys.open;
      if (keys.open) keys.querySelector('summary')?.focus();
    },
  };

  /** @param {EventTarget | null} target */
  function isTyping(target) {
    if (!(target instanceof HTMLElement)) return false;
    const isMark = target instanceof HTMLInputElement && target.type === 'checkbox';
    return !isMark && target.matches('input, textarea, select, [contenteditable]');
  }

  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, altKey, metaKey, repeat, target } = event;
    if (isOff || ctrlKey || altKey || metaKey || isTyping(target)) return;
    const act = does[key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    // A key that is held down moves, and decides nothing more.
    if (!repeat || key === 'j' || key === 'k') act();
  });
  for (const mark of marks) mark.addEventListener('change', countMarks);

  function tellSetting() {
    off?.setAttribute('aria-pressed', String(isOff));
  }
  off?.addEventListener('click', () => {
    isOff = !isOff;
    keepSetting();
    tellSetting();
  });
  tellSetting();
  if (keys !== null) keys.hidden = false;
  // Marks that a browser kept from before it loaded the page again.
  countMarks();

  const asked = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  if (asked !== null && comments.includes(asked)) go(comments.indexOf(asked));
  const [said, heard] = ['said', 'heard'].map((id) => document.getElementById(id));
  // What is there when a page opens is not told; what comes after it is.
  if (said && heard) setTimeout(() => (heard.textContent = said.textContent), 300);
}
