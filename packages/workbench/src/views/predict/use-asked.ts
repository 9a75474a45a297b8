import { useEffect, useMemo, useState } from 'react';
import type { ConceptId, ShownConflict, ShownState, StateKey } from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { type AskedPrediction, readAsked, statesAsked, statesOfFile } from './assignment.ts';
import { fingerprint } from './fingerprint.ts';
import { fingerprintOfQuestions } from './questions.ts';

/** What is asked of the conflict that is open, and of which text. */
export interface Asking {
  readonly asked: AskedPrediction;
  readonly keys: readonly StateKey[];
  readonly concepts: readonly ConceptId[];
  /** Fingerprints of the text as it stands and of the questions. */
  readonly text: string;
  readonly questions: string;
  /** Both, under which what is said is kept. */
  readonly run: string;
  /** Whether the assignment was made for another text. */
  readonly isOtherText: boolean;
  /** Concepts of the assignment that are not analysed here. */
  readonly lacking: readonly ConceptId[];
}

export function useAsking(conflict: ShownConflict): Asking {
  const predict = useWorkspace((workspace) => workspace.predict) ?? '';
  const text = useWorkspace((workspace) => workspace.analysedText ?? workspace.text);
  const variant = useWorkspace((workspace) => workspace.variant);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  return useMemo(() => {
    const asked = readAsked(predict);
    const given = asked.kind === 'assignment' ? asked.assignment : undefined;
    const keys = given ? statesAsked(given, conflict) : statesOfFile(conflict);
    const wanted = given?.concepts ?? [foresight];
    const isKnown = (id: ConceptId) => conflict.concepts.some((concept) => concept.id === id);
    const prints = {
      text: fingerprint(text),
      questions: fingerprintOfQuestions(conflict, keys, wanted, variant),
    };
    return {
      ...{ asked, keys, ...prints },
      concepts: wanted.filter(isKnown),
      run: `${given ? '' : 'free '}${prints.text} ${prints.questions}`,
      isOtherText: given !== undefined && given.text !== prints.text,
      lacking: wanted.filter((id) => !isKnown(id)),
    };
  }, [predict, text, variant, foresight, conflict]);
}

/** The states with these keys; undefined until they are read. A key that the model has not is left out. */
export function useStates(
  conflict: ShownConflict,
  keys: readonly StateKey[],
): readonly ShownState[] | undefined {
  const [read, setRead] = useState<{ of: ShownConflict; keys: string; states: ShownState[] }>();
  const wanted = JSON.stringify(keys);
  useEffect(() => {
    let current = true;
    const all = (JSON.parse(wanted) as StateKey[]).map((key) => desk.state(key));
    void Promise.all(all).then((found) => {
      if (!current) return;
      const states = found.filter((state) => state !== undefined);
      setRead({ of: conflict, keys: wanted, states });
    });
    return () => {
      current = false;
    };
  }, [conflict, wanted]);
  return read?.of === conflict && read.keys === wanted ? read.states : undefined;
}
