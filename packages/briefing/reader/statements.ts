/** Adds to every statement of the model what a reader may suppose of it. */
export function offerDoubts(): void {
  for (const statement of document.querySelectorAll<HTMLElement>('.statements li')) {
    const [, of, place] = /^statement-(.+)-(\d+)$/.exec(statement.id) ?? [];
    const holder = statement.closest<HTMLElement>('.statements');
    if (of === undefined || holder === null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'try-button';
    button.setAttribute('aria-pressed', 'false');
    button.dataset['try'] = `drop:${of}.${place}`;
    button.dataset['says'] = `“${wordsOf(statement)}” does not matter to ${holder.dataset['name']}`;
    button.textContent = 'Suppose this does not matter';
    const line = document.createElement('p');
    line.className = 'try';
    line.append(button);
    statement.append(line);
  }
}

/** A statement without its full stop, and without how sure its author is. */
export function wordsOf(statement: Element): string {
  const [words] = statement.querySelector('p')?.childNodes ?? [];
  return (words?.textContent ?? '').replace(/\.$/, '');
}
