import { editJudgement, readJudgements } from '@standoff/language';
import { type Model, parse } from '@standoff/study';
import type { Offered } from '../figures/judgement.ts';
import { inTurn } from './in-turn.ts';
import { clash, readChange } from './named-changes.ts';

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

/** The model in which several offered changes hold together, each of the statements as they were written. */
export function changedTogether(model: Model, changes: readonly Offered[]): DoubtedModel {
  const turns = inTurn(changes);
  if (turns === undefined) return { problem: 'two of these changes move the same statement' };
  let changed = model;
  for (const turn of turns) {
    const outcome = doubtedModel(changed, turn);
    if ('problem' in outcome) return outcome;
    changed = outcome.model;
  }
  return { model: changed };
}

/** The model of all that a reader supposes at once, by the ids of the changes. */
export function supposedModel(model: Model, ids: readonly string[]): DoubtedModel {
  const changes = ids.map(readChange);
  const read = changes.flatMap((change) => change ?? []);
  if (read.length < ids.length) return { problem: 'one of these is no change of an order' };
  if (read.some((one, k) => read.slice(k + 1).some((other) => clash(one, other)))) {
    return { problem: 'two of these changes are about the same statement' };
  }
  return changedTogether(model, read);
}
