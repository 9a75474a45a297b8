/** What scripts add to taking figures along: which colours an embedded one has, and a button that copies. */
export function offerToCopy(): void {
  for (const menu of document.querySelectorAll('.take-along')) {
    const code = menu.querySelector('.embed-text code');
    const status = menu.querySelector('[role=status]');
    if (code === null || status === null) continue;
    for (const one of menu.querySelectorAll<HTMLElement>('.scripted, .unscripted')) {
      one.hidden = !one.hidden;
    }
    const themes = menu.querySelectorAll<HTMLElement>('[data-theme]');
    menu.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const theme = target.dataset['theme'];
      if (theme === undefined) void copy(code, status);
      else {
        for (const one of themes) one.ariaPressed = String(one === target);
        status.textContent = '';
        code.textContent = withTheme(code.textContent ?? '', theme);
      }
    });
  }
}

/** The address of the frame is the first one in the code. */
function withTheme(code: string, theme: string): string {
  return code.replace(/\.html(\?theme=\w+)?"/, `.html${theme && `?theme=${theme}`}"`);
}

async function copy(code: Element, status: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    status.textContent = 'Copied.';
  } catch {
    // Without a secure address nothing may be copied for the reader.
    getSelection()?.selectAllChildren(code);
    status.textContent = 'It is selected: copy it.';
  }
}
