import { useAnswer } from '../../asking/use-answer.ts';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type {
  ConceptId,
  ShownArgument,
  ShownConflict,
  ShownState,
  StateKey,
} from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';
import { conceptFor } from '../../document/look.ts';
import { Steps } from '../../states/argument-steps.tsx';
import type { Said } from './answer-code.ts';
import { sayForesight, sayVerdict } from './questions.ts';

/** What is right, for each that was asked about, with the reason; that of a wrong answer is open. */
export function Told({
  conflict,
  state,
  concept,
  asked,
  said,
}: {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  readonly concept: ConceptId;
  readonly asked: readonly number[];
  readonly said: Readonly<Record<number, Said>>;
}) {
  const reasons = useAnswer(conflict, askReasons, [state.key, concept, asked]);
  return (
    <>
      <ul className="predict-told">
        {asked.map((position, k) => (
          <ToldOfOne
            key={conflict.decisionMakers[position]!.id}
            {...{ conflict, state, concept, position }}
            said={said[position]}
            reason={reasons?.[k]}
          />
        ))}
      </ul>
      <p className="says ruled-above predict-so given">
        {sayWhetherItHolds(conflict, state, concept)}
      </p>
    </>
  );
}

function askReasons(
  state: StateKey,
  concept: ConceptId,
  asked: readonly number[],
): Promise<(ShownArgument | undefined)[]> {
  return Promise.all(asked.map((position) => desk.argument(state, position, concept)));
}

function ToldOfOne({
  conflict,
  state,
  concept,
  position,
  said,
  reason,
}: {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  readonly concept: ConceptId;
  readonly position: number;
  readonly said: Said | undefined;
  readonly reason: ShownArgument | undefined;
}) {
  const decisionMaker = conflict.decisionMakers[position]!;
  const read = conceptFor(conflict, concept, position);
  const stays = state.standings[position]!.staysUnder.includes(concept);
  const truth = stays ? 'stays' : 'leaves';
  const isRight = said === truth;
  return (
    <li style={colourOf(position)}>
      <p className="gap-6 predict-verdict">
        <VerdictMark stays={stays} label="" />
        <span>
          <strong className={isRight ? 'predict-right' : 'bad'}>
            {isRight ? 'Right:' : 'Not so:'}
          </strong>{' '}
          <DecisionMakerMark decisionMaker={decisionMaker} position={position} long plain />{' '}
          {sayVerdict(read, truth)}.
          {!isRight && said !== undefined && (
            <span className="soft predict-soft"> You said: {sayVerdict(read, said)}.</span>
          )}
        </span>
      </p>
      {reason && (
        <details className="predict-reason" open={!isRight}>
          <summary>
            Why <span className="unseen">of {decisionMaker.name}</span>
          </summary>
          {reason.untempted !== undefined && (
            <p className="given serif">
              {decisionMaker.name} {sayVerdict(read, truth)}: {reason.untempted}.
            </p>
          )}
          <Steps conflict={conflict} steps={reason.steps} />
        </details>
      )}
    </li>
  );
}

/** What follows for the state itself from all of them together. */
function sayWhetherItHolds(conflict: ShownConflict, state: ShownState, concept: ConceptId): string {
  const under = `with ${sayForesight(conflict, concept)}`;
  if (state.heldUnder.includes(concept)) return `So the state holds ${under}: nobody leaves it.`;
  const leavers = conflict.decisionMakers.filter(
    (_, position) => !state.standings[position]!.staysUnder.includes(concept),
  );
  const names = new Intl.ListFormat('en').format(leavers.map(({ name }) => name));
  return `So the state does not hold ${under}: ${names} would leave it.`;
}
