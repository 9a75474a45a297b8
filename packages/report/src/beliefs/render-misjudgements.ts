import {
  type Casebook,
  claimsOf,
  type FatalStep,
  gatherLinks,
  knowledgeThatCloses,
  type Misjudgements,
  type Story,
  type StoryDoubts,
  sayChanges,
  sayErrors,
  sayForesight,
  sayFormula,
  saySanction,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  count,
  counted,
  inWords,
  listOf,
  numberWord,
  openingName,
  proseName,
} from '@standoff/wording';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayStoryDoubt, sayStoryGround } from './say-story-doubts.ts';

/** The fewest errors of belief that lead somewhere, as text for a terminal of this many columns. */
export function renderMisjudgements(
  misjudgements: Misjudgements,
  avoiding: boolean,
  style: Style,
  width: number,
  doubts?: StoryDoubts,
): string {
  const { casebook, found, stories } = misjudgements;
  const known = stories.flatMap((story) => knowledgeThatCloses(found.seen, story));
  const cited = claimsOf(known.flatMap(({ reason }) => reason.claims));
  const claims = listClaims(casebook.conflict, cited, style, width);
  return [
    [
      paragraph(style.heading(headMisjudgements(misjudgements, avoiding)), width),
      style.quiet(paragraph(sayMisjudgementsHeld(misjudgements), width)),
      paragraph(sayMisjudgementsFound(misjudgements), width),
      ...(doubts ? [style.quiet(paragraph(sayStoryGround(doubts), width))] : []),
    ].join('\n'),
    // What is so already takes no steps, and so has no story.
    ...stories
      .filter(({ path }) => path.length > 0)
      .map((story, k) => renderStory(misjudgements, story, k, { style, width, doubts })),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

/** What was asked, as a heading. */
export function headMisjudgements({ casebook, target }: Misjudgements, avoiding: boolean): string {
  const words =
    target.kind === 'state'
      ? (casebook.conflict.namedStates.find(({ id }) => id === target.state)?.name ?? target.state)
      : sayFormula(casebook, target);
  return avoiding ? `How it could come to this: ${words}` : `What would lead to this: ${words}`;
}

/** What is held fixed, before the answer. */
export function sayMisjudgementsHeld({ casebook, found }: Misjudgements): string {
  const { query, seen } = found;
  const { concept, facts } = query;
  const { signals, hidden } = seen.games;
  const judged = `Moves are judged by one concept for all: ${sayForesight(concept)} (${concept.symbol}).`;
  const read = facts
    ? 'Facts may be misread, each as holding everywhere or nowhere.'
    : 'Nobody misreads a fact but where the file says so.';
  const written = casebook.decisionMakers.filter(({ preference }) => {
    return preference.kind !== 'prioritized' && preference.kind !== 'none';
  });
  const others =
    written.length === 0
      ? ''
      : ` What ${listOf(written.map(({ name }) => proseName(name)))} ${agreementOf(written).verb('prefers')} is not given by statements, so no error about that is looked for.`;
  const received =
    casebook.conflict.signals.length === 0
      ? ''
      : ` Signals received: ${signals.length === 0 ? 'none' : listOf(signals.map(({ id }) => id))}.`;
  const unknown = hidden === 'closed' ? ' What is not known of is closed off.' : '';
  return `${judged} Counted are errors beside those that the file gives: a statement of another that is left out or stands elsewhere, an option unknown${facts ? ', a fact misread' : ''}. ${read}${others}${received}${unknown}`;
}

/** How few errors are enough, and what proves that fewer are not. */
export function sayMisjudgementsFound({ found, size, count: sets }: Misjudgements): string {
  const { query, ways } = found;
  if (size === undefined) return sayNone(found);
  if (size === 0) {
    if (ways.isTarget(ways.start)) return 'It is so already, in the status quo.';
    const errs = found.seen.games.own.some(({ differs }) => differs);
    return `No error is needed${errs ? ' beside those of the file' : ''}: every step is sensible to whoever takes it.`;
  }
  const fewer =
    size === 1 ? 'Without any, nothing leads there' : `Fewer do not lead there, all were tried`;
  const larger = found.found.length - sets;
  const more =
    query.upTo > size
      ? ` Of sets of up to ${inWords(query.upTo, 'error')} no part of which is enough there ${larger === 1 ? 'is one more' : larger === 0 ? 'is no other' : `are ${count(larger)} more`}.`
      : ` Larger sets were not looked for.`;
  const is = size === 1 ? 'is enough' : 'are enough';
  return `${capitalize(inWords(size, 'error'))} ${is}: ${sets === 1 ? 'there is one such set' : `there are ${count(sets)} such sets`}. ${fewer}.${more}`;
}

function sayNone({ query, ways }: Misjudgements['found']): string {
  if (ways.closed) {
    const reach =
      ways.reached.length === 1
        ? 'Nobody has a move from the status quo that it likes better'
        : `Improvements lead from the status quo to ${counted(ways.reached.length - 1, 'other state')}, and to none in which it is so`;
    const proof = `${reach}. So no belief about what others want or can do leads there.`;
    return query.facts
      ? `${proof} Nor does any set of up to ${inWords(query.upTo, 'error')} with facts among them; all were tried.`
      : proof;
  }
  return `No set of up to ${inWords(query.upTo, 'error')} leads there; all were tried.`;
}

/** So many sets of a story are told in words. */
const MOST_SETS = 6;

interface Telling {
  readonly style: Style;
  readonly width: number;
  readonly doubts: StoryDoubts | undefined;
}

function renderStory(
  { casebook, found }: Misjudgements,
  story: Story,
  number: number,
  { style, width, doubts }: Telling,
): string {
  const { path, sets, size, closedBy } = story;
  const title = `Story ${number + 1}: ${sayErrorsOf(story)}`;
  const steps = path.map((step, k) =>
    paragraph(sayFatalStep(casebook, step), width, '     ', `  ${k + 1}. `),
  );
  const told = sets.slice(0, MOST_SETS).map((set) =>
    sayErrors(found.seen, set)
      .map(({ says }) => says)
      .join('. '),
  );
  const left = sets.length - told.length;
  const knowledge = knowledgeThatCloses(found.seen, story);
  const closing = [
    ...knowledge.map(({ text, reason }) => cite(`${text}.`, gatherLinks(reason.claims), style)),
    ...closedBy.map(({ id, says }) => `The signal “${says}” (${id}) closes it.`),
  ];
  return [
    style.strong(title),
    ...steps,
    ...(size === 0
      ? []
      : [
          saySets(sets.length),
          ...told.map((text) => bullet(`${text}.`, style, width)),
          ...(left > 0 ? [bullet(`${count(left)} more; --json lists all.`, style, width)] : []),
        ]),
    ...sayStoryDoubt(story, doubts).map((text) => paragraph(text, width)),
    ...(closing.length === 0
      ? []
      : ['What closes it:', ...closing.map((text) => bullet(text, style, width))]),
  ].join('\n');
}

/** How many errors a story takes, and what they are about. The errors of the file are not counted. */
export function sayErrorsOf({ size, kinds, sets }: Story): string {
  if (size === 0) return 'no further error';
  const most = Math.max(...sets.map((set) => set.size));
  const errors =
    most === size
      ? inWords(size, 'error')
      : `${numberWord(size)} ${most === size + 1 ? 'or' : 'to'} ${inWords(most, 'error')}`;
  return `${errors} about ${listOf(kinds.map((kind) => kindWords[kind]))}`;
}

/** How a list of so many sets of errors begins. */
function saySets(sets: number): string {
  return sets === 1 ? 'The error:' : `Any of these ${count(sets)} sets of errors is enough:`;
}

const kindWords: Readonly<Record<Story['kinds'][number], string>> = {
  will: 'what others want',
  capability: 'what others can do',
  fact: 'facts',
};

/** A step, and why it is taken. */
export function sayFatalStep(
  casebook: Casebook,
  { mover, from, to, overlooked, feared }: FatalStep,
): string {
  const { name } = casebook.movers[mover]!;
  const isBody = mover >= casebook.decisionMakers.length;
  const { verb, they } = agreementOf([casebook.movers[mover]!]);
  const change = `“${sayChanges(casebook, from, to)}”`;
  if (isBody) return `${openingName(name)} ${verb('adopts')} ${change}.`;
  const move = `${openingName(name)} ${verb('moves')} to ${change}`;
  if (overlooked) {
    return `${move}. It seems safe: what ${they} ${verb('overlooks')} is that ${saySanction(casebook, to, overlooked)}.`;
  }
  if (feared) {
    return `${move}. Nothing deters from that, though without the error ${they} would fear that ${saySanction(casebook, to, feared)}.`;
  }
  if (casebook.compare(mover, to, from).order !== 'better') {
    return `${move}. It seems better, and is not.`;
  }
  return `${move}. Nothing deters from that.`;
}
