import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import {
  type ConceptId,
  GIVEN,
  type ShownConflict,
  type ShownState,
} from '../../desk/shown-conflict.ts';
import { conceptFor } from '../../document/look.ts';
import type { Said } from './answer-code.ts';
import { sayOf, tell, usePrediction } from './predictions.ts';
import { positionsAsked, sayForesight, sayVerdict } from './questions.ts';
import { Told } from './told.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  readonly concept: ConceptId;
  readonly run: string;
  readonly onTold: () => void;
  readonly next: { readonly says: string; readonly go: () => void } | undefined;
}

/** Asks of each who can leave a state whether it would; once all are said, what is right is told. */
export function StateQuestion({ conflict, state, concept, run, onTold, next }: Props) {
  const { said, isTold } = usePrediction(run, state.key, concept);
  const asked = positionsAsked(conflict, state, concept);
  const unmoved = [...state.standings.keys()].filter((position) => !asked.includes(position));
  const missing = asked.filter((position) => said[position] === undefined);
  const [isHurried, setHurried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasTold = useRef(isTold);
  useEffect(() => {
    if (isTold && !wasTold.current) heading.current?.focus();
    wasTold.current = isTold;
  }, [isTold]);
  const check = () => {
    setHurried(missing.length > 0);
    if (missing.length > 0) return;
    tell(run, { state: state.key, concept });
    onTold();
  };
  return (
    <section className="topped predict-question" aria-labelledby="predict-question">
      <h3 id="predict-question" ref={heading} tabIndex={-1}>
        {isTold ? sayScore(asked, said, state, concept) : 'Who would stay here?'}
      </h3>
      <p className="predict-under">
        Suppose this is the case, with <strong>{sayForesight(conflict, concept)}</strong>.
      </p>
      {asked.length === 0 ? (
        <p>Nobody has a move here, so everybody stays and nothing is asked.</p>
      ) : isTold ? (
        <Told conflict={conflict} state={state} concept={concept} asked={asked} said={said} />
      ) : (
        asked.map((position) => (
          <Choice
            key={conflict.decisionMakers[position]!.id}
            {...{ conflict, concept, position }}
            said={said[position]}
            isMissing={isHurried && said[position] === undefined}
            onSay={(word) => sayOf(run, { state: state.key, concept }, position, word)}
          />
        ))
      )}
      {unmoved.length > 0 && asked.length > 0 && (
        <p className="note ruled-above predict-unmoved">
          Not asked, since {unmoved.length === 1 ? 'it has' : 'they have'} no move here:{' '}
          {unmoved.map((position) => conflict.decisionMakers[position]!.name).join(', ')}.
        </p>
      )}
      <div className="row middle above-10 predict-actions">
        {!isTold && asked.length > 0 && (
          <Button className="strong-button" onPress={check}>
            That is what I say
          </Button>
        )}
        {(isTold || asked.length === 0) && next && (
          <Button className="strong-button" onPress={next.go}>
            Next: {next.says}
          </Button>
        )}
        <span role="status" className="note bad">
          {isHurried && missing.length > 0 && `${sayMissing(conflict, missing)} not said yet.`}
        </span>
      </div>
    </section>
  );
}

function sayMissing({ decisionMakers }: ShownConflict, missing: readonly number[]): string {
  const names = missing.map((position) => decisionMakers[position]!.name).join(', ');
  return `${names}: ${missing.length === 1 ? 'that is' : 'these are'}`;
}

function sayScore(
  asked: readonly number[],
  said: Readonly<Record<number, Said>>,
  { standings }: ShownState,
  concept: ConceptId,
): string {
  const right = asked.filter(
    (position) =>
      (said[position] === 'stays') === standings[position]!.staysUnder.includes(concept),
  );
  if (right.length === asked.length) return asked.length === 1 ? 'Right' : 'All right';
  return `${right.length} of ${asked.length} right`;
}

/** One of them with the two things that can be said of it. */
function Choice({
  conflict,
  concept,
  position,
  said,
  isMissing,
  onSay,
}: {
  readonly conflict: ShownConflict;
  readonly concept: ConceptId;
  readonly position: number;
  readonly said: Said | undefined;
  readonly isMissing: boolean;
  readonly onSay: (said: Said) => void;
}) {
  const group = useId();
  const decisionMaker = conflict.decisionMakers[position]!;
  const read = conceptFor(conflict, concept, position);
  return (
    <fieldset
      className={`predict-who${isMissing ? ' predict-who-missing' : ''}`}
      style={colourOf(position)}
    >
      <legend>
        <DecisionMakerMark decisionMaker={decisionMaker} position={position} long />
        {concept === GIVEN && <span className="soft predict-soft"> {read.words}</span>}
        {decisionMaker.body && (
          <span className="note block light predict-body">
            It moves by vote: it would leave if, by its rule, a draft passes that its members like
            better. It counts as one.
          </span>
        )}
      </legend>
      <span className="row predict-radios">
        {(['stays', 'leaves'] as const).map((word) => (
          <label key={word} className="tick predict-radio">
            <input
              type="radio"
              name={group}
              value={word}
              checked={said === word}
              onChange={() => onSay(word)}
            />
            <span>{sayVerdict(read, word)}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
