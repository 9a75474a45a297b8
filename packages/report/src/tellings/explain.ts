import { type Answered, type Explained, explain, identityOf } from '@standoff/study';
import { draftCoalitionExplanation } from '../json/coalition-explanation-json.ts';
import { decidedToJson } from '../json/decided-json.ts';
import { Fields, writtenAtOnce } from '../json/draft.ts';
import { draftExplanation } from '../json/explanation-json.ts';
import type { CoalitionExplanationJson } from '../shapes/coalition-explanation.ts';
import type { DecidedJson } from '../shapes/decided.ts';
import type { ExplanationJson } from '../shapes/explanation.ts';
import { levelsReadToJson } from './levels-told.ts';
import { askedIn, tell, variantIn } from './tell.ts';

type Document = ExplanationJson | CoalitionExplanationJson | DecidedJson;

/** How the reasons for a state are told. */
export const explainTold = tell(explain, {
  formats: ['standoff.explanation/1', 'standoff.coalition-explanation/1', 'standoff.proposition/1'],
  json: (answered): Document => writtenAtOnce<Document>(draft(answered)),
  draft,
});

function draft(
  answered: Answered<Explained>,
): Fields<ExplanationJson> | Fields<CoalitionExplanationJson> | DecidedJson {
  const { result } = answered;
  const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
  if (result.of === 'proposition') {
    const { that = '' } = askedIn(explain, answered);
    return decidedToJson(result, that, ...about);
  }
  const readAs = levelsReadToJson(explain, answered);
  if (result.of === 'each') {
    const { drafts } = draftExplanation(result.explanation, ...about, result.doubts);
    return new Fields<ExplanationJson>({ ...drafts, ...readAs });
  }
  const { drafts } = draftCoalitionExplanation(result.explanation, ...about);
  return new Fields<CoalitionExplanationJson>({ ...drafts, ...readAs });
}
