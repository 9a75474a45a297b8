import { offerQuestions } from './offer-questions.ts';
import { letWalk } from './walk.ts';

/** A figure as its author published it. */
export interface Original {
  /** As it was drawn: what the model calls something is set apart. */
  readonly title: string;
  readonly body: string;
}

/** The figures as they are before they can do anything. */
export function originalsOf(page: ParentNode): ReadonlyMap<HTMLElement, Original> {
  return new Map(
    [...page.querySelectorAll<HTMLElement>('.figure')].map((figure) => {
      const { head, place } = partsOf(figure);
      return [figure, { title: head.innerHTML, body: place.innerHTML }];
    }),
  );
}

export function partsOf(figure: HTMLElement): {
  readonly head: HTMLElement;
  readonly place: HTMLElement;
} {
  return {
    head: figure.querySelector<HTMLElement>('.figure-title')!,
    place: figure.querySelector<HTMLElement>('.figure-body')!,
  };
}

/** What stands in a figure does what it can do only with scripts. */
export function enliven(within: ParentNode): void {
  for (const hidden of within.querySelectorAll<HTMLElement>('.try')) hidden.hidden = false;
  // What is answered in words where nothing runs is shown by the page itself here.
  for (const answer of within.querySelectorAll<HTMLElement>('.answer')) answer.hidden = true;
  for (const walk of within.querySelectorAll<HTMLElement>('.walk')) letWalk(walk);
  offerQuestions(within);
}
