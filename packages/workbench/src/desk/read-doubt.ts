import type { Steps } from '@standoff/engine';
import { sayWhyAllHeld } from '@standoff/report';
import {
  type Analysis,
  type Casebook,
  type Doubt,
  type DoubtGround,
  doubtOf,
  type HangsOn,
  headlineFinding,
  heldUnder,
  judgementsInWords,
  type NamedFinding,
  verdictFinding,
  wordsOfDoubt,
} from '@standoff/study';
import { capitalize } from '@standoff/wording';
import { changeBy } from './change-by.ts';
import type { DoubtQuestion, ShownDoubt, ShownDoubtPart } from './shown-doubt.ts';
import { stateOfKey } from './state-keys.ts';

/** In how many models a verdict stands and what it hangs on. */
export function* readDoubt(
  analysis: Analysis,
  about: DoubtQuestion,
): Steps<ShownDoubt | undefined> {
  const asked = findingOf(analysis, about);
  if (asked === undefined) return undefined;
  const { casebook } = asked;
  const doubts = yield* doubtOf({ casebook }, [asked.finding]);
  if ('status' in doubts) return undefined;
  const [doubt] = doubts.findings;
  return shownDoubt(doubts, doubt!, 'This ');
}

/** The parts of a sentence about a doubt after its opening; what can be tried of them carries how. */
export function shownDoubt(ground: DoubtGround, doubt: Doubt, opening: string): ShownDoubt {
  if (doubt.status === 'beyond') {
    return { parts: [{ text: 'In how many models this stands is not reckoned here.' }] };
  }
  return {
    parts: [
      { text: opening },
      ...wordsOfDoubt(ground, doubt).map((one): ShownDoubtPart => {
        if (typeof one === 'string') return { text: one };
        return one.ref === 'judgement'
          ? { text: one.text, tries: triesOf(ground.casebook, doubt.hangsOn) }
          : { text: one.text };
      }),
      { text: `.${sayWhyAllHeld(ground)}` },
    ],
  };
}

/** What turns a verdict, to be tried one after the other. */
function triesOf(casebook: Casebook, hangsOn: HangsOn): NonNullable<ShownDoubtPart['tries']> {
  const judgements =
    hangsOn.kind === 'one'
      ? [hangsOn.judgement]
      : hangsOn.kind === 'several'
        ? hangsOn.judgements
        : [];
  return judgementsInWords(casebook, judgements).map((judgement) => ({
    label: capitalize(judgement.says),
    change: changeBy(judgement),
  }));
}

interface AskedFinding {
  readonly finding: NamedFinding;
  /** Drafts start from its status quo. */
  readonly casebook: Casebook;
}

function findingOf(analysis: Analysis, about: DoubtQuestion): AskedFinding | undefined {
  const { casebook } = analysis;
  if (casebook.reading !== undefined) return undefined;
  switch (about.kind) {
    case 'headline': {
      const finding = headlineFinding(analysis);
      return finding && { finding, casebook };
    }
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
