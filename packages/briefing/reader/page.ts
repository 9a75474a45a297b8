import type { beginDoubting, Doubting } from './doubting.ts';
import { enliven, originalsOf } from './enliven.ts';
import { offerDoubts } from './statements.ts';
import { offerToCopy } from './take-along.ts';
import { guide } from './tour.ts';

/** This program's element. */
const program = document.currentScript as HTMLScriptElement | null;

/** Lets a page do what needs scripts. What answers doubts and questions is loaded for the first of them. */
export function startPage(
  load: (program: HTMLScriptElement | null) => Promise<typeof beginDoubting>,
): void {
  offerDoubts();
  const originals = originalsOf(document);
  enliven(document);
  let doubting: Promise<Doubting> | undefined;
  const ask = (what: (asked: Doubting) => void, otherwise = sayFailed): void => {
    doubting ??= load(program).then((begin) => begin(originals, program));
    doubting.then(what).catch(() => {
      doubting = undefined;
      otherwise();
    });
  };
  document.addEventListener('click', ({ target }) => {
    const pressed = (selector: string) => (target as Element).closest<HTMLElement>(selector);
    const id = pressed('[data-try]')?.dataset['try'];
    if (id !== undefined) ask((asked) => asked.tryJudgement(id));
    const button = pressed('.ask-sentence');
    if (button !== null) ask((asked) => asked.askSentence(button));
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.claim-link');
    const isOwn = link !== null && document.getElementById(link.hash.slice(1)) !== null;
    if (!isOwn || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    ask(
      (asked) => asked.openClaim(link),
      () => location.assign(link.hash),
    );
  });
  // Who comes to the statements of the model may doubt one, and who opens them is about to: what answers is loaded meanwhile, and
  // begins to work.
  const model = document.getElementById('model');
  if (model?.querySelector('[data-try]')) {
    const observer = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      observer.disconnect();
      ask(
        (asked) => asked.prepareEngine([]),
        () => {},
      );
    });
    observer.observe(model);
  }
  for (const fold of document.querySelectorAll('details.statements')) {
    fold.addEventListener('toggle', () => ask((asked) => asked.prepareEngine()), { once: true });
  }
  const follow = (): void => {
    if (doubting !== undefined || location.hash.startsWith('#doubt=')) {
      ask((asked) => asked.followAddress());
    }
  };
  addEventListener('hashchange', follow);
  for (const tour of document.querySelectorAll<HTMLElement>('.tour')) guide(tour);
  // What is folded leads nowhere on paper.
  addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  follow();
  offerToCopy();
}

function sayFailed(): void {
  const bar = document.createElement('p');
  bar.className = 'doubt-bar';
  bar.setAttribute('role', 'status');
  bar.textContent = 'This could not be worked out here. The page is as the author wrote it.';
  document.body.append(bar);
}
