import { Button } from 'react-aria-components';
import type {
  ConceptReading,
  ConflictReading,
  ImprovementReading,
  StandingReading,
  StateReading,
} from '../analysis/readings.ts';
import { ask, goTo } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { capitalize } from '../parts/capitalize.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { colourOf, DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { sayName } from '../parts/state-name.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';

interface Props {
  readonly conflict: ConflictReading;
  readonly state: StateReading;
}

/** What the state means: what comes of it, and for everybody whether it would stay. */
export function StatePanel({ conflict, state }: Props) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const concept = conflict.concepts.find(({ id }) => id === foresight)!;
  const holds = state.heldUnder.includes(concept.id);
  return (
    <section className="state" aria-labelledby="state-title">
      <p className="eyebrow">
        {state.key === conflict.statusQuo ? 'The status quo' : 'This state'}{' '}
        <span className="state-id">{state.id}</span>
      </p>
      <h2
        id="state-title"
        className={`state-title given${isNamed(state, conflict) ? '' : ' state-title-words'}`}
      >
        {titleOf(state, conflict)}
      </h2>
      {state.phrases.length > 1 && <p className="state-words given">{sentence(state.phrases)}</p>}
      <p className="state-verdict" role="status">
        <VerdictMark stays={holds} label={holds ? 'holds' : 'does not hold'} />
        <span>
          <strong>{holds ? 'It holds' : 'It does not hold'}</strong> for who looks this far.{' '}
          {state.foresight[concept.id]}
        </span>
      </p>
      <HeldUnder conflict={conflict} state={state} />
      <Consequences state={state} />
      <h3 className="eyebrow standings-title">Who would stay, who would move</h3>
      <ul className="standings">
        {state.standings.map((standing, position) => (
          <StandingItem
            // Decision makers keep their places.
            key={conflict.decisionMakers[position]!.id}
            conflict={conflict}
            standing={standing}
            position={position}
            concept={concept}
          />
        ))}
      </ul>
    </section>
  );
}

/** A state without a name has a whole sentence for a title. */
function isNamed({ key, name }: StateReading, { statusQuo }: ConflictReading): boolean {
  return name !== undefined || key === statusQuo;
}

function titleOf({ key, name, words }: StateReading, { statusQuo }: ConflictReading): string {
  if (name !== undefined) return sayName(name);
  return key === statusQuo ? 'As things stand' : capitalize(words);
}

function sentence(phrases: readonly string[]): string {
  return `${capitalize(phrases.join(', '))}.`;
}

/** Under which concepts the state is an equilibrium, all at a glance. */
function HeldUnder({ conflict, state }: Props) {
  return (
    <ul className="held" aria-label="Equilibrium under">
      {conflict.concepts.map(({ id, symbol, name }) => {
        const holds = state.heldUnder.includes(id);
        return (
          <li key={id} className={holds ? 'held-yes' : 'held-no'}>
            <abbr title={name}>{symbol}</abbr>
            <span className="unseen">: {holds ? 'holds' : 'does not hold'}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Consequences({ state }: { readonly state: StateReading }) {
  if (state.consequences.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow">What comes of it</h3>
      <ul className="consequences">
        {state.consequences.map(({ id, text, claims }) => (
          <li key={id} className="given">
            {text}
            <ClaimReferences claims={claims} />
          </li>
        ))}
      </ul>
    </>
  );
}

function StandingItem({
  conflict,
  standing,
  position,
  concept,
}: {
  readonly conflict: ConflictReading;
  readonly standing: StandingReading;
  readonly position: number;
  readonly concept: ConceptReading;
}) {
  const asked = useWorkspace((workspace) => workspace.asked);
  const decisionMaker = conflict.decisionMakers[position]!;
  const stays = standing.staysUnder.includes(concept.id);
  return (
    <li className="standing" style={colourOf(position)}>
      <div className="standing-head">
        <VerdictMark stays={stays} />
        <DecisionMakerMark decisionMaker={decisionMaker} position={position} long />
        <span className="standing-verdict">{sayStanding(standing, stays, concept)}</span>
        <Button
          className="why-button"
          aria-pressed={asked === position}
          aria-label={`Why: ${decisionMaker.name}`}
          onPress={() => ask(position)}
        >
          Why?
        </Button>
      </div>
      {standing.improvements.length > 0 && (
        <ul className="improvements">
          {standing.improvements.map((improvement) => (
            <li key={improvement.to}>
              <ImprovementButton improvement={improvement} position={position} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function sayStanding(
  { moves, improvements }: StandingReading,
  stays: boolean,
  { moves: looks }: ConceptReading,
): string {
  if (moves === 0) return 'has no move here';
  if (improvements.length === 0) return 'stays: it likes no move of its own better';
  if (!stays) return 'would move';
  return looks === 1 ? 'stays' : 'is tempted, but stays: the answers deter it';
}

function ImprovementButton({
  improvement: { to, words, because, greatly, claims },
  position,
}: {
  readonly improvement: ImprovementReading;
  readonly position: number;
}) {
  return (
    <div className="improvement">
      <Button
        className="improvement-button given"
        onPress={() => void goTo(to, { mover: position, words })}
      >
        <span className="improvement-move">{capitalize(words)}</span>
        <span className="improvement-reason">
          {greatly ? 'likes it far better' : 'likes it better'}
          {because === undefined ? '' : `: ${because}`}
        </span>
      </Button>
      <ClaimReferences claims={claims} />
    </div>
  );
}
