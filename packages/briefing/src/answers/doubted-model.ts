import { editJudgement, readJudgements } from '@standoff/language';
import { type Model, parse } from '@standoff/study';

/** The model in which a reader's judgement holds, or why there is none. */
export type DoubtedModel = { readonly model: Model } | { readonly problem: string };

/** Changes one judgement, given as JSON by a page that may be anybody's, in the text of a model. */
export function doubtedModel({ text, base }: Model, judgement: unknown): DoubtedModel {
  const read = readJudgements(base.conflict, [judgement]);
  if (read.status === 'faulty') return { problem: read.problems[0]!.message };
  const edited = editJudgement(text, base.conflict, read.judgements[0]!);
  if (edited.status === 'refused') return { problem: edited.reason.message };
  const { model } = parse(edited.text);
  return model === undefined
    ? { problem: 'the model would have an error with this change' }
    : { model };
}
