import { REDRAWN } from './redrawn.ts';

/** So far down the window a step is the one that is read. */
const LINE = '-55% 0px -45% 0px';

/** Steps that light what they speak of in their figure, as one scrolls or by buttons; all of them can be read. */
export function guide(tour: HTMLElement): void {
  const steps = [...tour.querySelectorAll<HTMLElement>('.step')];
  if (steps.length === 0) return;
  const bar = document.createElement('div');
  bar.className = 'tour-bar';
  const place = document.createElement('p');
  place.className = 'tour-place';
  place.setAttribute('aria-live', 'polite');
  let at = 0;
  const [back, next] = (['Back', 'Next'] as const).map((label) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => go(at + (label === 'Back' ? -1 : 1)));
    return button;
  }) as [HTMLButtonElement, HTMLButtonElement];
  bar.append(back, place, next);
  const stage = tour.querySelector<HTMLElement>('.tour-stage');
  if (stage === null) tour.prepend(bar);
  else {
    stage.append(bar);
    new ResizeObserver(() => measure(stage)).observe(stage);
  }
  tour.classList.add('guided');

  const light = (to: number): void => {
    at = to;
    const shows = (steps[at]!.dataset['shows'] ?? '').split(' ');
    steps.forEach((step, k) => {
      step.classList.toggle('at', k === at);
    });
    for (const mark of tour.querySelectorAll<HTMLElement>('[data-mark]')) {
      mark.classList.toggle('lit', shows.includes(mark.dataset['mark'] ?? ''));
    }
    place.textContent = `Step ${at + 1} of ${steps.length}`;
    back.setAttribute('aria-disabled', String(at === 0));
    next.setAttribute('aria-disabled', String(at === steps.length - 1));
  };
  const go = (to: number): void => {
    light(Math.max(0, Math.min(steps.length - 1, to)));
    const title = steps[at]!.querySelector<HTMLElement>('.step-title');
    if (title === null) return;
    title.tabIndex = -1;
    steps[at]!.scrollIntoView({ block: 'start' });
    title.focus({ preventScroll: true });
  };
  tour.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
    if (altKey || ctrlKey || metaKey) return;
    if (key === 'ArrowRight') go(at + 1);
    if (key === 'ArrowLeft') go(at - 1);
  });
  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting);
      if (entry !== undefined) light(steps.indexOf(entry.target as HTMLElement));
    },
    { rootMargin: LINE },
  );
  for (const step of steps) seen.observe(step);
  document.addEventListener(REDRAWN, () => light(at));
  light(0);
}

/** Says to the style how high the stage is, and how much of it stands above the drawing. */
function measure(stage: HTMLElement): void {
  const drawing = stage.querySelector('.square');
  const top = stage.getBoundingClientRect().top;
  const above = drawing === null ? 0 : drawing.getBoundingClientRect().top - top;
  stage.style.setProperty('--above', `${above}px`);
  stage.style.setProperty('--stage', `${stage.offsetHeight}px`);
}
