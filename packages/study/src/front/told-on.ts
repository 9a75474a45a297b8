import { judgesImprovements, type StateCode, type Steps } from '@standoff/engine';
import type { Signal } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import { signals } from '../inquiries/signals.ts';
import type { SignalChange } from '../signals/study-signals.ts';
import { tellKeeping } from '../signals/tell-keeping.ts';
import { ask, type Dear, type FrontGround } from './front-question.ts';

/** What signals of the file would do for a state to hold as everybody sees it. */
export interface ToldOnWay {
  readonly status: 'told';
  /** Those of which each by itself does so, or else all together. */
  readonly signals: readonly {
    readonly signals: readonly Signal[];
    readonly says: Of<'signalKeeps'>;
  }[];
}

/** What the parties could be told so that nobody leaves a state any more, as it sees the conflict. */
export function* toldOn(
  ground: FrontGround,
  state: StateCode,
): Steps<ToldOnWay | { readonly status: 'none' } | Dear> {
  const { conflict, space } = ground.analysis.casebook;
  if (conflict.signals.length === 0) return { status: 'none' };
  const answer = yield* ask(ground, signals, {});
  if (answer.status !== 'answered') return answer;
  const { before, single, together } = answer.result;
  const cell = space.cellOf(state);
  const concepts = before.concepts.filter(
    (one) => judgesImprovements(one) && !before.beliefs.get(one.id)!.hyperEquilibria.has(cell),
  );
  if (concepts.length === 0) return { status: 'none' };
  const ids = new Set(concepts.map(({ id }) => id));
  const tell = (change: SignalChange) =>
    tellKeeping(before.games, change, cell, (id) => ids.has(id)).map((says) => ({
      signals: change.signals,
      says,
    }));
  const alone = single.flatMap((one) => tell(one.alone));
  const kept = (some: typeof alone) => some.filter(({ says }) => says.so);
  const all = together === undefined ? alone : tell(together);
  const found = [kept(alone), kept(all)].find((some) => some.length > 0) ?? all;
  return { status: 'told', signals: found };
}
