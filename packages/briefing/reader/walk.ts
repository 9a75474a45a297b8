/** The moves of a path one by one. */
export function letWalk(walk: HTMLElement): void {
  const moves = [...walk.children] as HTMLElement[];
  if (moves.length < 2 || walk.dataset['walked'] !== undefined) return;
  walk.dataset['walked'] = '1';
  walk.parentElement?.querySelector('.walk-next')?.remove();
  const next = document.createElement('button');
  next.type = 'button';
  next.className = 'walk-next';
  let shown = 1;
  const show = (): void => {
    moves.forEach((move, k) => {
      move.hidden = k >= shown;
    });
    next.textContent = shown < moves.length ? 'And then?' : 'From the start';
  };
  next.addEventListener('click', () => {
    shown = shown < moves.length ? shown + 1 : 1;
    show();
    moves[shown - 1]?.scrollIntoView({ block: 'nearest' });
  });
  walk.after(next);
  show();
}
