import type { Steps } from '@standoff/engine';
import type { Telling } from '@standoff/propositions';
import {
  type Analysis,
  type Casebook,
  type FrontGround,
  type FrontQuestionId,
  frontQuestions,
  lexiconOf,
  type Model,
  tellHeadline,
} from '@standoff/study';
import { english, sayFrontQuestion, textOf } from '@standoff/wording';
import type { FrontMatter, ShownFrontAnswer, ShownFrontQuestion } from './shown-front.ts';
import { shownWords } from './shown-words.ts';
import { keyOf } from './state-keys.ts';

/** What a question may take that nobody pressed anything for. */
export const SOON = 1000;

/** The questions that this conflict puts, in their order. */
export function* readFrontQuestions(
  analysis: Analysis,
  model: Model,
): Steps<readonly ShownFrontQuestion[]> {
  const { means: outlook } = yield* tellHeadline(analysis);
  return frontQuestions.flatMap(({ id, asked }) => {
    const called = asked({ analysis, model, outlook });
    return called === undefined ? [] : [{ id, asked: sayFrontQuestion(called) }];
  });
}

/** What answers one of them, unless it is announced to take long and nobody asked for it all the same. */
export function* readFrontAnswer(
  analysis: Analysis,
  model: Model,
  { of, anyway }: { readonly of: FrontQuestionId; readonly anyway?: true },
): Steps<ShownFrontAnswer> {
  const question = frontQuestions.find(({ id }) => id === of);
  const { means: outlook } = yield* tellHeadline(analysis);
  const most = anyway === true ? Number.POSITIVE_INFINITY : SOON;
  const ground: FrontGround = { analysis, model, outlook, most };
  if (question?.asked(ground) === undefined) return { status: 'none' };
  const answer = yield* question.answer(ground);
  if (answer.status !== 'told') return answer;
  const { casebook } = analysis;
  const [told = []] = english.tell(lexiconOf(casebook), [answer.says], 'plain');
  const sentences = told.map(({ says, lists }) => ({
    text: textOf(says),
    says: shownWords(casebook, says),
    lists: lists.flatMap(({ state, says }) => {
      const found = casebook.stateWithId(state);
      return found === undefined ? [] : [{ key: keyOf(casebook, found), text: textOf(says) }];
    }),
  }));
  const matter = answer.says.some(({ says }) => says.kind === 'shareMeans')
    ? ({ is: 'share' } as const)
    : matterOf(casebook, answer.says[0]!);
  return { status: 'told', sentences, ...(matter && { matter }) };
}

/** What an answer is about that begins so. */
function matterOf(casebook: Casebook, { says }: Telling): FrontMatter | undefined {
  switch (says.kind) {
    case 'isDeal':
      return { is: says.so ? 'deal' : 'no-deal' };
    case 'alreadyThere':
      return { is: 'no-deal' };
    case 'outOfReach':
      return { is: 'no-path' };
    case 'errorSets':
      return { is: says.n === 0 ? 'no-path' : 'paths' };
    case 'draftsPass': {
      const from = casebook.stateWithId(says.from);
      if (from === undefined || says.of === 0) return undefined;
      return { is: 'drafts', body: says.body, from: keyOf(casebook, from) };
    }
    default:
      return undefined;
  }
}
