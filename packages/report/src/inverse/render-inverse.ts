import {
  type Inverse,
  judgementsInWords,
  sayInverseGoal,
  sayStateBriefly,
  sayStory,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  count,
  fewOf,
  inWords,
  listOf,
  numberWord,
  openingName,
  proseName,
} from '@standoff/wording';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** So many sets of a story are told. */
const TOLD_SETS = 6;

/** So many stories are told. */
const TOLD_STORIES = 8;

/** The fewest changes after which a state would hold, as text for a terminal of this many columns. */
export function renderInverse(found: Inverse, style: Style, width: number): string {
  const head = [
    style.heading(paragraph(`What would have to change: ${sayInverseGoal(found)}`, width)),
    ...sayGround(found).map((text) => style.quiet(paragraph(text, width))),
  ];
  return [head.join('\n'), paragraph(sayVerdict(found), width), ...sayStories(found, style, width)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What may change, and what is held: before any verdict. */
export function sayGround({ casebook, orders, changing, upTo }: Inverse): string[] {
  const open = changing.filter((dm) => orders[dm]!.choices.length > 1);
  const held = casebook.decisionMakers.filter((_, dm) => !open.includes(dm));
  const [rankings, statements] = [true, false].map((isRanking) =>
    open
      .map((dm) => casebook.decisionMakers[dm]!)
      .filter(({ preference }) => (preference.kind === 'ranking') === isRanking)
      .map(({ name }) => proseName(name)),
  ) as [string[], string[]];
  const hasAlternatives = open.some((dm) => {
    const { preference } = casebook.decisionMakers[dm]!;
    return (
      preference.kind === 'prioritized' &&
      preference.statements.some(({ kind }) => kind === 'or-else')
    );
  });
  const ways = [
    ...(statements.length > 0
      ? [
          `a statement of ${listOf(statements, 'or')} is dropped or moved to any other place, also across the line to what is greatly worse${hasAlternatives ? ', or the other one of two alternatives is taken' : ''}`,
        ]
      : []),
    ...(rankings.length > 0
      ? [
          `two neighbours in the ranking of ${listOf(rankings, 'or')} change places, also across the line to what is greatly worse`,
        ]
      : []),
  ];
  const together =
    upTo === 1
      ? 'Single changes are tried'
      : `Up to ${numberWord(upTo)} changes together are tried, the fewest first, until some are enough`;
  const may =
    ways.length === 0
      ? 'No preference may change.'
      : `${together}. In a change ${ways.join('; or ')}.`;
  const names = listOf(held.map(({ name }) => proseName(name)));
  const preferences =
    held.length === 0 ? '' : ` and what ${names} ${agreementOf(held).verb('wants')}`;
  const byStates = casebook.decisionMakers.filter(({ preference: { kind } }, dm) => {
    const isGivenOtherwise = kind === 'weights' || kind === 'utility' || kind === 'relation';
    return changing.includes(dm) && isGivenOtherwise;
  });
  const otherwise =
    byStates.length === 0
      ? ''
      : ` What ${listOf(byStates.map(({ name }) => proseName(name)))} ${agreementOf(byStates).verb('wants')} is given by weights, numbers or pairs, and no change of these is tried.`;
  return [
    may,
    `Held as written: options, rules, facts, how bodies vote, what everybody knows${preferences}.${otherwise} No statement is added, and none says something else. Preferences are taken in the general reading.`,
  ];
}

export function sayVerdict({ casebook, states, orders, size, sets, upTo }: Inverse): string {
  if (size === undefined) {
    if (orders.every(({ choices }) => choices.length === 1)) return 'This is not so as written.';
    return upTo === 1
      ? 'No single change is enough: all were tried.'
      : `No set of up to ${numberWord(upTo)} changes is enough: all were tried.`;
  }
  if (size === 0) {
    const held = sets[0]!.states;
    const which =
      states.length === 1
        ? ''
        : `: ${sayStates(casebook, held)} ${held.length === 1 ? 'holds' : 'hold'}`;
    return `This is so as written${which}. Nothing has to change.`;
  }
  const fewer = size === 1 ? '' : ' (fewer are not: all were tried)';
  const enough = `${capitalize(inWords(size, 'change is', 'changes are'))} enough${fewer}.`;
  return sets.length === 1
    ? `${enough} There is one such set.`
    : `${enough} There are ${count(sets.length)} such sets; those that lead to the same orders count once.`;
}

function sayStories(found: Inverse, style: Style, width: number): string[] {
  const { size, stories } = found;
  if (size === undefined || size === 0) return [];
  const told = stories.slice(0, TOLD_STORIES).map((story) => {
    const sets = story.sets.slice(0, TOLD_SETS).map((set) => saySet(found, set));
    const left = story.sets.length - sets.length;
    if (story.sets.length === 1) return bullet(`${sets[0]}.`, style, width);
    return [
      bullet(
        `${sayStory(found.casebook, story)}, in any of ${inWords(story.sets.length, 'way', 'ways')}:`,
        style,
        width,
      ),
      ...sets.map((text) => bullet(`${text}.`, style, width, '    ')),
      ...(left > 0 ? [bullet(`And ${count(left)} more.`, style, width, '    ')] : []),
    ].join('\n');
  });
  const left = stories.length - told.length;
  const more =
    left > 0 ? [paragraph(`And ${count(left)} more of this kind; JSON has all.`, width)] : [];
  return [told.join('\n'), ...more];
}

/** The changes of a set after one another: `China no longer wants “talks”; the United States ranks …`. */
export function saySet({ casebook, states }: Inverse, set: Inverse['sets'][number]): string {
  const words = judgementsInWords(casebook, set.judgements).map(({ says }, k) => {
    const judgement = set.judgements[k]!;
    const owner = casebook.decisionMakers.find(
      ({ id }) => 'of' in judgement && id === judgement.of,
    );
    const opening = owner && openingName(owner.name);
    return k > 0 && opening !== undefined && says.startsWith(opening)
      ? proseName(owner!.name) + says.slice(opening.length)
      : says;
  });
  const then =
    states.length === 1
      ? ''
      : ` (then ${sayStates(casebook, set.states)} ${set.states.length === 1 ? 'holds' : 'hold'})`;
  return `${words.join('; ')}${then}`;
}

function sayStates(casebook: Inverse['casebook'], states: Inverse['states']): string {
  const told = states.map((state) => {
    const { statusQuo, stateNames } = casebook;
    if (state === statusQuo) return 'the status quo';
    return `“${stateNames.get(state) ?? sayStateBriefly(casebook, state)}”`;
  });
  return fewOf(told, 3);
}
