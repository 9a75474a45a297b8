import type { Steps } from '@standoff/engine';
import { sayWhyAllHeld } from '@standoff/report';
import {
  type Analysis,
  type Casebook,
  type Doubt,
  type DoubtGround,
  doubtOf,
  doubtOfHeadline,
  type HangsOn,
  heldUnder,
  judgementsInWords,
  type NamedFinding,
  sentenceOfDoubt,
  tellHeadline,
  verdictFinding,
  wordsOfDoubt,
} from '@standoff/study';
import { capitalize, type Fragment } from '@standoff/wording';
import { changeBy } from './change-by.ts';
import { fittingParts } from './fitting-parts.ts';
import type { DoubtQuestion, ShownDoubt, ShownDoubtPart } from './shown-doubt.ts';
import { stateOfKey } from './state-keys.ts';

/** In how many models a verdict stands and what it hangs on. */
export function* readDoubt(
  analysis: Analysis,
  about: DoubtQuestion,
): Steps<ShownDoubt | undefined> {
  if (analysis.casebook.reading !== undefined) return undefined;
  if (about.kind === 'headline') return yield* readHeadlineDoubt(analysis);
  const asked = findingOf(analysis, about);
  if (asked === undefined) return undefined;
  const { casebook } = asked;
  const doubts = yield* doubtOf({ casebook }, [asked.finding]);
  if ('status' in doubts) return undefined;
  return shownDoubt(doubts, doubts.findings[0]!);
}

const NOT_COUNTED = 'In how many models this stands was not counted: it takes too long here.';

/** The same of what the headline says, in no more words than there is room for: nothing moves when they come. */
function* readHeadlineDoubt(analysis: Analysis): Steps<ShownDoubt> {
  const { means } = yield* tellHeadline(analysis);
  const doubts = yield* doubtOfHeadline(analysis, means);
  if (doubts === undefined || 'status' in doubts) return { parts: [{ text: NOT_COUNTED }] };
  const [doubt] = doubts.findings;
  if (doubt!.status === 'beyond') return { parts: [{ text: NOT_COUNTED }] };
  const { hangsOn } = doubt!;
  const [whole, brief] = [false, true].map((inBrief) =>
    partsOf(doubts.casebook, sentenceOfDoubt(doubts, doubt!, inBrief), hangsOn),
  );
  return { parts: fittingParts(whole!, sayWhyAllHeld(doubts), brief!) };
}

/** The parts of a sentence about a doubt, as faces tell it or after an opening of its own; what can be tried of them carries how. */
export function shownDoubt(ground: DoubtGround, doubt: Doubt, opening?: string): ShownDoubt {
  if (doubt.status === 'beyond') {
    return { parts: [{ text: NOT_COUNTED }] };
  }
  if (opening === undefined) {
    const parts = partsOf(ground.casebook, sentenceOfDoubt(ground, doubt), doubt.hangsOn);
    return { parts: [...parts, { text: sayWhyAllHeld(ground) }] };
  }
  return {
    parts: [
      { text: opening },
      ...partsOf(ground.casebook, wordsOfDoubt(ground, doubt), doubt.hangsOn),
      { text: `.${sayWhyAllHeld(ground)}` },
    ],
  };
}

function partsOf(
  casebook: Casebook,
  words: readonly Fragment[],
  hangsOn: HangsOn,
): ShownDoubtPart[] {
  return words.map((one) => {
    if (typeof one === 'string') return { text: one };
    if (one.ref !== 'judgement') return { text: one.text };
    const who = whoseOf(hangsOn);
    return { text: one.text, ...(who && { who }), tries: triesOf(casebook, hangsOn) };
  });
}

/** What turns a verdict, to be tried one after the other. */
function triesOf(casebook: Casebook, hangsOn: HangsOn): NonNullable<ShownDoubtPart['tries']> {
  return judgementsInWords(casebook, judgementsOf(hangsOn)).map((judgement) => ({
    label: capitalize(judgement.says),
    change: changeBy(judgement),
  }));
}

function judgementsOf(hangsOn: HangsOn) {
  if (hangsOn.kind === 'one') return hangsOn.leading;
  return hangsOn.kind === 'several' ? hangsOn.judgements : [];
}

/** Whose order the first of what turns it is about. */
function whoseOf(hangsOn: HangsOn): string | undefined {
  const [first] = judgementsOf(hangsOn);
  return first !== undefined && 'of' in first ? first.of : undefined;
}

interface AskedFinding {
  readonly finding: NamedFinding;
  /** Drafts start from its status quo. */
  readonly casebook: Casebook;
}

function findingOf(
  analysis: Analysis,
  about: Exclude<DoubtQuestion, { readonly kind: 'headline' }>,
): AskedFinding | undefined {
  const { casebook } = analysis;
  switch (about.kind) {
    case 'state': {
      const state = stateOfKey(casebook, about.state);
      const concept = analysis.concepts.find(({ id }) => id === about.concept);
      if (state === undefined || concept === undefined) return undefined;
      const held = heldUnder(analysis, casebook.space.cellOf(state));
      const finding = verdictFinding('verdict', state, [concept], held);
      return finding && { finding, casebook };
    }
    case 'vote': {
      const body = casebook.movers.findIndex(({ id }) => id === about.body);
      const [from, draft] = [about.from, about.draft].map((key) => stateOfKey(casebook, key));
      if (body < 0 || from === undefined || draft === undefined) return undefined;
      const finding: NamedFinding = { id: 'vote', finding: { kind: 'passes', body, draft } };
      return { finding, casebook: { ...casebook, statusQuo: from } };
    }
  }
}
