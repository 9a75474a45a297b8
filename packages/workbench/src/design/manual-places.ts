import { GIVEN } from '../desk/shown-conflict.ts';

/** Where the manual explains what the page names: a page below `docs`, and a place on it. */
export type ManualPlace = `${string}.html` | `${string}.html#${string}`;

export const places = {
  manual: 'index.html',
  page: 'how-to/use-the-workbench.html',
  equilibrium: 'reference/glossary.html#equilibrium',
  stuck: 'reference/glossary.html#stuck',
  credible: 'reference/glossary.html#credible',
  foresight: 'how-to/set-foresight.html',
  concepts: 'reference/concepts.html',
  deterring: 'explanation/strength-and-doubt.html',
  coalition: 'explanation/coalitions.html',
  split: 'explanation/coalitions.html#wedges',
  body: 'explanation/bodies.html',
  equivalent: 'explanation/coalesced-states.html',
  preference: 'reference/glossary.html#option-prioritizing',
  interview: 'explanation/comparing-outcomes.html',
  sources: 'how-to/cite-sources.html',
  variants: 'how-to/use-the-workbench.html#see-where-variants-part',
  crux: 'inquiries/compare.html#the-crux',
  perceive: 'inquiries/perceive.html',
  misjudge: 'inquiries/misjudge.html',
  history: 'inquiries/history.html',
  sweep: 'inquiries/sweep.html',
  deal: 'inquiries/deal.html',
  inverse: 'inquiries/inverse.html',
  file: 'reference/model-file.html',
  briefing: 'how-to/write-a-briefing.html',
  ask: 'how-to/ask-a-question.html',
} as const satisfies Record<string, ManualPlace>;

/** The page of a solution concept; concepts that differ in a number share one. */
export function pageOfConcept(id: string): ManualPlace {
  return id === GIVEN ? places.foresight : `concepts/${id.replace(/[0-9]+$/, '')}.html`;
}

/** The manual stands beside the page, wherever that is served from. */
export function manualAddress(place: ManualPlace): string {
  return `./docs/${place}`;
}
