import type { Steps } from '@standoff/engine';
import { sayWhyAllHeld } from '@standoff/report';
import {
  type Analysis,
  type Casebook,
  type Doubt,
  type DoubtGround,
  doubtOf,
  headlineFinding,
  heldUnder,
  judgementsInWords,
  type NamedFinding,
  partsOfDoubt,
  verdictFinding,
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
  if (doubt!.status === 'beyond') {
    return { parts: [{ text: 'In how many models this stands is not reckoned here.' }] };
  }
  const [first] = partsOfDoubt(doubts, doubt!);
  return shownDoubt(doubts, doubt!, first!.text.startsWith('in ') ? 'This is so ' : 'This ');
}

/** The parts of a sentence about a doubt after its opening; what can be tried of them carries how. */
export function shownDoubt(ground: DoubtGround, doubt: Doubt, opening: string): ShownDoubt {
  const { casebook } = ground;
  return {
    parts: [
      { text: opening },
      ...partsOfDoubt(ground, doubt).map(({ text, judgements }): ShownDoubtPart => {
        if (judgements === undefined) return { text };
        const told = judgementsInWords(casebook, judgements);
        return {
          text,
          tries: told.map((judgement) => ({
            label: capitalize(judgement.says),
            change: changeBy(judgement),
          })),
        };
      }),
      { text: `.${sayWhyAllHeld(ground)}` },
    ],
  };
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
