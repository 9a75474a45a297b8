import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type {
  ShownArgument,
  ShownConcept,
  ShownConflict,
  ShownStep,
} from '../../desk/shown-conflict.ts';
import type { ShownDeparture, ShownOutcomeChange } from '../../desk/shown-preferences.ts';
import { ask, desk, goTo } from '../../document/actions.ts';
import { keep } from '../../document/trial-actions.ts';
import { capitalize } from '../../words/capitalize.ts';
import { sayName } from '../../words/state-name.ts';

interface ShownOutcomes {
  readonly conflict: ShownConflict;
  readonly concept: ShownConcept;
  readonly kept: boolean;
  /** Whether they no longer hold, rather than newly. */
  readonly lost?: boolean;
}

/** Outcomes that hold before or after only, most telling first. */
export function ChangedOutcomes({
  title,
  count,
  outcomes,
  ...shown
}: ShownOutcomes & {
  readonly title: string;
  /** How many there are, of which the most telling are described. */
  readonly count: number;
  readonly outcomes: readonly ShownOutcomeChange[];
}) {
  if (count === 0) return null;
  const rest = count - outcomes.length;
  return (
    <>
      <h3 className="eyebrow">
        {title} <span className="light">{count.toLocaleString('en')}</span>
      </h3>
      <ul>
        {outcomes.map((outcome, k) => (
          <ChangedOutcome
            key={outcome.key}
            outcome={outcome}
            likewise={leaveAlike(outcomes[k - 1], outcome)}
            {...shown}
          />
        ))}
      </ul>
      {rest > 0 && (
        <p className="note above-5">
          And {rest.toLocaleString('en')} more
          {shown.lost
            ? '.'
            : '. Once this is kept, the Outcomes view lists them with the other equilibria.'}
        </p>
      )}
    </>
  );
}

/** Whether the same decision makers leave both for the same reasons. */
function leaveAlike(before: ShownOutcomeChange | undefined, outcome: ShownOutcomeChange) {
  const say = ({ departures }: ShownOutcomeChange) =>
    departures.map(({ decisionMaker, move, because }) =>
      [decisionMaker, move, because].join(' | '),
    );
  return (
    before !== undefined &&
    outcome.departures.length > 0 &&
    say(before).join(' / ') === say(outcome).join(' / ')
  );
}

function ChangedOutcome({
  outcome: { key, name, words, feasible, departures },
  likewise,
  ...shown
}: ShownOutcomes & { readonly outcome: ShownOutcomeChange; readonly likewise: boolean }) {
  const [open, setOpen] = useState(false);
  const { conflict, concept, kept, lost = false } = shown;
  const isStatusQuo = key === conflict.statusQuo;
  const [first] = departures;
  const look = async () => {
    if (!kept) await keep();
    if (first) ask(first.decisionMaker);
    await goTo(key, { words: name ?? words, view: 'situation' });
  };
  return (
    <li className="ruled changed-outcome">
      <p className="says strong changed-state given">
        {name === undefined ? capitalize(words) : sayName(name)}
        {name !== undefined && !isStatusQuo && <span className="soft light"> {words}</span>}
      </p>
      {!feasible && <p className="above-2">It {lost ? 'is no longer' : 'was not'} possible.</p>}
      {likewise ? (
        <p className="above-2 soft light">Likewise.</p>
      ) : (
        departures.map((departure) => (
          <Departed
            key={departure.decisionMaker}
            departure={departure}
            conflict={conflict}
            lost={lost}
          />
        ))
      )}
      <div className="above-2 line gap-10">
        {first && (
          <Button
            className="text-button"
            aria-expanded={open}
            aria-label={`Why: ${name ?? words}`}
            onPress={() => setOpen(!open)}
          >
            {open ? 'Less' : 'Why?'}
          </Button>
        )}
        <Button className="text-button" onPress={() => void look()}>
          {kept ? 'See it in State' : 'Keep it and see the state'}
        </Button>
      </div>
      {open && first && <Argument state={key} departure={first} concept={concept} />}
    </li>
  );
}

/** Who leaves, what for, and why it likes that better. */
function Departed({
  departure: { decisionMaker, move, because, claims },
  conflict,
  lost,
}: {
  readonly departure: ShownDeparture;
  readonly conflict: ShownConflict;
  readonly lost: boolean;
}) {
  return (
    <p className="above-2 given" style={colourOf(decisionMaker)}>
      <DecisionMakerMark
        decisionMaker={conflict.decisionMakers[decisionMaker]!}
        position={decisionMaker}
        long
      />{' '}
      {lost ? 'would now move to' : 'would have moved to'} “{move}”
      {because !== undefined && ` because of ${because}`}
      <ClaimReferences claims={claims} />
    </p>
  );
}

/** Why it stays or leaves, by the preferences as they are tried out. */
function Argument({
  state,
  departure: { decisionMaker },
  concept,
}: {
  readonly state: string;
  readonly departure: ShownDeparture;
  readonly concept: ShownConcept;
}) {
  const [argument, setArgument] = useState<ShownArgument>();
  useEffect(() => {
    let current = true;
    void desk.trialArgument(state, decisionMaker, concept.id).then((found) => {
      if (current) setArgument(found);
    });
    return () => {
      current = false;
    };
  }, [state, decisionMaker, concept]);
  if (argument === undefined) return null;
  const { untempted, steps } = argument;
  return (
    <>
      {untempted !== undefined && <p className="given">{capitalize(untempted)}.</p>}
      <ArgumentSteps steps={steps} />
    </>
  );
}

function ArgumentSteps({ steps }: { readonly steps: readonly ShownStep[] }) {
  if (steps.length === 0) return null;
  return (
    <ol className="serif above-3 changed-why">
      {steps.map((step) => (
        <li key={step.text}>
          <p className="given">
            {step.text}
            <ClaimReferences claims={step.claims} />
          </p>
          <ArgumentSteps steps={step.steps} />
        </li>
      ))}
    </ol>
  );
}
