import type {
  BeliefQuestion,
  FatalQuestion,
  ShownBeliefs,
  ShownMisjudgements,
  ShownThreats,
} from '../analysis/shown-beliefs.ts';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { HistoryQuestion, ShownHistory } from '../analysis/shown-history.ts';
import type { Reply } from '../desk/inquiry-reply.ts';
import { desk } from '../document/actions.ts';
import { type Asking, type Asks, useAsking } from '../parts/use-asking.ts';

const stop = (place: string) => void desk.stopBeliefs(place);

const askBeliefs: Asks<BeliefQuestion, ShownBeliefs> = {
  ask: (...about) => desk.beliefs(...about) as Promise<Reply<ShownBeliefs>>,
  stop,
};

const askMisjudgements: Asks<FatalQuestion, ShownMisjudgements> = {
  ask: (...about) => desk.misjudgements(...about) as Promise<Reply<ShownMisjudgements>>,
  stop,
};

const askThreats: Asks<BeliefQuestion, ShownThreats> = {
  ask: (...about) => desk.threats(...about) as Promise<Reply<ShownThreats>>,
  stop,
};

const askHistory: Asks<HistoryQuestion, ShownHistory> = {
  ask: (...about) => desk.history(...about) as Promise<Reply<ShownHistory>>,
  stop,
};

export function useHistory(
  conflict: ShownConflict,
  question: HistoryQuestion | undefined,
): Asking<ShownHistory> {
  return useAsking(conflict, askHistory, question);
}

export function useThreats(
  conflict: ShownConflict,
  question: BeliefQuestion | undefined,
): Asking<ShownThreats> {
  return useAsking(conflict, askThreats, question);
}

export function useBeliefs(
  conflict: ShownConflict,
  question: BeliefQuestion | undefined,
): Asking<ShownBeliefs> {
  return useAsking(conflict, askBeliefs, question);
}

export function useMisjudgements(
  conflict: ShownConflict,
  question: FatalQuestion | undefined,
): Asking<ShownMisjudgements> {
  return useAsking(conflict, askMisjudgements, question);
}
