import { type Detail, isToldIn } from '@standoff/propositions';
import { claimsOf, type Misjudgements, type Story, type StoryDoubts } from '@standoff/study';
import { headings } from '@standoff/wording';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { cite, listClaims } from '../text/claims.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import {
  headMisjudgements,
  sayErrorSets,
  sayMisjudgementsHeld,
  saySet,
  sayStory,
  sayStoryDoubt,
  sayStoryGround,
} from './misjudgements-told.ts';

/** So many sets of a story are told in words. */
const MOST_SETS = { brief: 0, default: 3, full: 6 } as const;

/** So many stories are told in words. */
const MOST_STORIES = { brief: 1, default: 3, full: Number.POSITIVE_INFINITY } as const;

interface Telling {
  readonly style: Style;
  readonly width: number;
  readonly detail: Detail;
  readonly doubts: StoryDoubts | undefined;
}

/** The fewest errors of belief that lead somewhere, as text for a terminal of this many columns. */
export function renderMisjudgements(
  misjudgements: Misjudgements,
  wish: 'avoid' | 'reach',
  style: Style,
  width: number,
  doubts?: StoryDoubts,
  detail: Detail = 'default',
): string {
  const { casebook } = misjudgements;
  const telling = { style, width, detail, doubts };
  const inOne = (sentences: readonly SentenceTold[]) =>
    inDress(sentences, casebook, style)
      .filter((one) => isToldIn(detail, one))
      .map(({ text }) => text)
      .join(' ');
  // What is so already takes no steps, and so has no story.
  const walked = misjudgements.stories.filter(({ path }) => path.length > 0);
  const stories = walked
    .slice(0, MOST_STORIES[detail])
    .map((story, k) => renderStory(misjudgements, story, k, telling));
  const left = walked.length - stories.length;
  const held = inOne([
    ...sayMisjudgementsHeld(misjudgements),
    ...(doubts ? sayStoryGround(doubts) : []),
  ]);
  const cited = claimsOf(stories.flatMap(({ claims }) => claims));
  const claims = detail === 'brief' ? [] : listClaims(casebook.conflict, cited, style, width);
  return [
    [
      paragraph(style.heading(headMisjudgements(misjudgements, wish)), width),
      paragraph(inOne(sayErrorSets(misjudgements)), width),
    ].join('\n'),
    ...stories.map(({ text }) => text),
    ...(left > 0 ? [paragraph(headings.moreStories(left), width)] : []),
    ...(held === '' || detail === 'brief' ? [] : [style.quiet(paragraph(held, width))]),
    ...(claims.length === 0 ? [] : [[style.heading(headings.claims), ...claims].join('\n')]),
  ].join('\n\n');
}

function renderStory(
  misjudgements: Misjudgements,
  story: Story,
  number: number,
  { style, width, detail, doubts }: Telling,
) {
  const { errors, steps, unseen, closing } = sayStory(misjudgements, story);
  const { sets, size } = story;
  const drawn = (some: readonly SentenceTold[]) => inDress(some, misjudgements.casebook, style);
  const title = style.strong(headings.story(number + 1, errors.predicate));
  const walked = drawn(steps).map(({ text }, k) => paragraph(text, width, '     ', `  ${k + 1}. `));
  if (detail === 'brief') return { text: [title, ...walked].join('\n'), claims: [] };
  const told = sets
    .slice(0, MOST_SETS[detail])
    .map((set) => bullet(`${saySet(misjudgements, set)}.`, style, width));
  const left = sets.length - told.length;
  const closes = drawn([...unseen, ...closing]).map(({ text, claims }) =>
    bullet(cite(text, claims, style), style, width),
  );
  return {
    claims: unseen.flatMap(({ claims }) => claims),
    text: [
      title,
      ...walked,
      ...(size === 0 ? [] : [headings.errorsThatDo(sets.length), ...told]),
      ...(left > 0 ? [bullet(headings.moreInJson(left), style, width)] : []),
      ...sayStoryDoubt(story, doubts).map((text) => paragraph(text, width)),
      ...(closes.length === 0 ? [] : [headings.whatCloses, ...closes]),
    ].join('\n'),
  };
}
