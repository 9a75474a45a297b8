import { useEffect, useState } from 'react';
import type { ConceptId, ShownConcept, ShownConflict } from '../../desk/shown-conflict.ts';
import type {
  ConceptTrial,
  ShownTrial as Reading,
  ShownChangedOutcomes,
  ShownWatched,
} from '../../desk/shown-preferences.ts';
import { desk } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { HoldsMark } from '../../page/holds-mark.tsx';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { sayName } from '../../words/state-name.ts';
import { ChangedOutcomes } from './changed-outcomes.tsx';

/** How what holds changes: for the states with a name, and for all the others. */
export function ShownTrial({
  conflict,
  comparison,
  kept,
}: {
  readonly conflict: ShownConflict;
  readonly comparison: Reading;
  readonly kept: boolean;
}) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const concept = conflict.concepts.find(({ id }) => id === foresight)!;
  const under = comparison.concepts.find(({ id }) => id === foresight);
  const { isMethod } = useConceptSaid();
  const outcomes = useChangedOutcomes(comparison, foresight);
  return (
    <>
      {comparison.watched.length > 0 && (
        <Watched watched={comparison.watched} conflict={conflict} concept={concept} />
      )}
      {under && outcomes && (
        <>
          <ChangedOutcomes
            title={isMethod ? 'No longer an equilibrium' : 'No longer holds'}
            count={under.lost}
            outcomes={outcomes.lost}
            {...{ conflict, concept, kept }}
            lost
          />
          <ChangedOutcomes
            title={isMethod ? 'Newly an equilibrium' : 'Newly holds'}
            count={under.gained}
            outcomes={outcomes.gained}
            {...{ conflict, concept, kept }}
          />
        </>
      )}
      {isMethod && !comparison.nothing && (
        <OtherConcepts concepts={comparison.concepts} current={foresight} />
      )}
    </>
  );
}

/** The outcomes that change under a concept, once the worker has described them. */
function useChangedOutcomes(
  comparison: Reading,
  concept: ConceptId,
): ShownChangedOutcomes | undefined {
  const [found, setFound] = useState<{
    of: Reading;
    concept: ConceptId;
    read: ShownChangedOutcomes;
  }>();
  useEffect(() => {
    let current = true;
    void desk.trialOutcomes(concept).then((read) => {
      if (current && read) setFound({ of: comparison, concept, read });
    });
    return () => {
      current = false;
    };
  }, [comparison, concept]);
  return found?.of === comparison && found.concept === concept ? found.read : undefined;
}

/** Whether the status quo and the named states still hold. */
function Watched({
  watched,
  conflict,
  concept,
}: {
  readonly watched: readonly ShownWatched[];
  readonly conflict: ShownConflict;
  readonly concept: ShownConcept;
}) {
  const { isMethod } = useConceptSaid();
  return (
    <table className="full above-11 watched">
      <caption className="eyebrow">
        The status quo and the named states{isMethod && `, ${concept.symbol}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">State</span>
          </th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {watched.map((state) => {
          const was = state.before?.includes(concept.id);
          const is = state.after?.includes(concept.id);
          return (
            <tr key={state.key} className={was === is ? '' : 'watched-changed'}>
              <th scope="row" className="given">
                {state.isStatusQuo ? 'The status quo' : sayName(state.name ?? state.key)}
                {isMethod && <Elsewhere state={state} conflict={conflict} concept={concept} />}
              </th>
              <td>
                <Holds holds={was} />
              </td>
              <td>
                <Holds holds={is} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Holds({ holds }: { readonly holds: boolean | undefined }) {
  if (holds === undefined) return <span className="note above-5">impossible</span>;
  return <HoldsMark holds={holds} />;
}

/** What changes for a state under other concepts than the one chosen. */
function Elsewhere({
  state: { before = [], after = [] },
  conflict: { concepts },
  concept,
}: {
  readonly state: ShownWatched;
  readonly conflict: ShownConflict;
  readonly concept: ShownConcept;
}) {
  const others = concepts.filter(({ id }) => id !== concept.id);
  const only = (here: readonly string[], there: readonly string[]) =>
    others.filter(({ id }) => here.includes(id) && !there.includes(id)).map(({ symbol }) => symbol);
  const lost = only(before, after);
  const gained = only(after, before);
  if (lost.length + gained.length === 0) return null;
  return (
    <span className="note block light">
      {[
        ...(lost.length > 0 ? [`no longer under ${lost.join(', ')}`] : []),
        ...(gained.length > 0 ? [`newly under ${gained.join(', ')}`] : []),
      ].join('; ')}
    </span>
  );
}

/** The numbers under every concept. */
function OtherConcepts({
  concepts,
  current,
}: {
  readonly concepts: readonly ConceptTrial[];
  readonly current: string;
}) {
  return (
    <table className="full above-11 readings">
      <caption className="eyebrow">Equilibria under each concept</caption>
      <thead>
        <tr>
          <th scope="col">Concept</th>
          <th scope="col">Before</th>
          <th scope="col">Lost</th>
          <th scope="col">Gained</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {concepts.map(({ id, symbol, before, after, lost, gained }) => (
          <tr key={id} aria-current={id === current ? 'true' : undefined}>
            <th scope="row">{symbol}</th>
            <td>{before.toLocaleString('en')}</td>
            <td>{lost === 0 ? '–' : `−${lost.toLocaleString('en')}`}</td>
            <td>{gained === 0 ? '–' : `+${gained.toLocaleString('en')}`}</td>
            <td>{after.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
