import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useAnswer } from '../../asking/use-answer.ts';
import type { ConceptId, ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import type { DealQuestion, ShownTerm } from '../../desk/shown-deals.ts';
import { desk } from '../../document/actions.ts';
import { pendingTrial } from '../../document/trial.ts';
import { tryOut } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useDealSettings } from './deal-settings.ts';
import { TriedState } from './tried-state.tsx';
import { isTriedIn } from './way-to-try.tsx';
import { triesOf, type Way } from './ways.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly question: DealQuestion;
  readonly deal: StateKey;
  readonly concept: ConceptId;
  readonly isDeal: boolean;
  /** What is offered above; where one of these is tried, it is shown there. */
  readonly sets: readonly Way[];
}

const askTerms = (question: DealQuestion, key: StateKey, willing: boolean) =>
  desk.terms(question, key, willing);

/** Single additions by kind, to be added one on top of the other. */
export function AddByHand({ conflict, question, deal, concept, isDeal, sets }: Props) {
  const willing = useDealSettings((settings) => settings.willing);
  const terms = useAnswer(conflict, askTerms, [question, deal, willing]);
  const trial = useWorkspace(pendingTrial);
  const [isOpen, setIsOpen] = useState(false);
  const groups = useId();
  if (terms === undefined || terms.length === 0) return null;
  const tried = terms.filter((term) =>
    trial?.steps.some(({ label }) => label === tryOf(term).label),
  );
  const isAbove = sets.some(({ tries }) => isTriedIn(trial, tries));
  return (
    <details
      className="small above-4 column-wide by-hand"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>Add something by hand</summary>
      {isOpen && tried.length > 0 && !isAbove && (
        <TriedState
          conflict={conflict}
          state={deal}
          concept={concept}
          question={question}
          wasDeal={isDeal}
        />
      )}
      {byGroup(terms).map(([group, own], k) => (
        <div key={group} className="ruled-above by-hand-group">
          <p className="given" id={`${groups}${k}`}>
            {group}
          </p>
          <ul aria-labelledby={`${groups}${k}`}>
            {own.map((term) => (
              <Term key={term.judgement.id} term={term} isTried={tried.includes(term)} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function byGroup(
  terms: readonly ShownTerm[],
): readonly (readonly [string, readonly ShownTerm[]])[] {
  const groups = new Map<string, ShownTerm[]>();
  for (const term of terms) groups.set(term.group, [...(groups.get(term.group) ?? []), term]);
  return [...groups];
}

const tryOf = ({ judgement }: ShownTerm) => triesOf([judgement])[0]!;

function Term({ term, isTried }: { readonly term: ShownTerm; readonly isTried: boolean }) {
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  const { short } = term;
  return (
    <li>
      <Button
        className="plain-button by-hand-one given"
        isDisabled={locked || isTried}
        onPress={() => void tryOut(tryOf(term))}
      >
        {isTried ? `${short}, added` : short}
      </Button>
    </li>
  );
}
