import { Fragment } from 'react';
import { Button } from 'react-aria-components';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { ConceptMarks } from '../../design/concept-marks.tsx';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { useMedia } from '../../design/use-media.ts';
import { HalfMark, VerdictMark } from '../../design/verdict-mark.tsx';
import type { CoalitionStanding } from '../../desk/shown-coalitions.ts';
import {
  GIVEN,
  type ShownConcept,
  type ShownConflict,
  type ShownImprovement,
  type ShownStanding,
  type ShownState,
} from '../../desk/shown-conflict.ts';
import { ask, goTo, setForesight } from '../../document/actions.ts';
import { conceptFor } from '../../document/look.ts';
import { useMethod } from '../../document/method.ts';
import { otherReading } from '../../document/preference-reading.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { HoldsMark } from '../../page/holds-mark.tsx';
import { MethodSwitch } from '../../page/method-switch.tsx';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { INLINE } from '../../page/why-place.ts';
import { AgreementsHere } from '../../states/agreements-here.tsx';
import { titleOf } from '../../states/state-title.ts';
import { VoteLink } from '../../states/vote-link.tsx';
import { capitalize } from '../../words/capitalize.ts';
import { useChosenStandings } from '../coalitions/chosen-coalitions.ts';
import { CoalitionNames } from '../coalitions/coalition-names.tsx';
import { leavingTogether, useExplainedCoalition } from '../coalitions/explained-coalition.ts';
import { JointMoves } from '../coalitions/joint-moves.tsx';
import { DoubtPlace } from '../how-sure/doubt-place.tsx';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { claimOfVerdict } from '../sentence/claims-about.ts';
import { RIVAL_PICKER } from '../why-not/rival-section.tsx';
import { HoldingForesight } from './holding-foresight.tsx';
import { type News, newsOf } from './news.ts';
import { mostTelling } from './telling.ts';
import { WhyArgument } from './why-panel.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
}

/** What the state means: its consequences, and for everybody whether it would stay. */
export function StatePanel({ conflict, state }: Props) {
  const former = useWorkspace((workspace) => workspace.former);
  const news = newsOf(state, former);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const concept = conflict.concepts.find(({ id }) => id === foresight)!;
  const chosen = useChosenStandings(conflict, state);
  const upset = leavingTogether(chosen, concept.id);
  const alone = state.heldUnder.includes(concept.id);
  const holds = alone && upset.length === 0;
  const showsMethod = useMethod((method) => method.isShown);
  const said = useConceptSaid();
  const verdictOf = (holds: boolean) =>
    sayVerdict(titleOf(state, conflict), holds, said.under(concept));
  return (
    <section className="state" aria-labelledby="state-title">
      <p className="eyebrow">
        {state.key === conflict.statusQuo
          ? `The status quo${showsMethod ? `, ${state.id}` : ''}`
          : `State${showsMethod ? ` ${state.id}` : ''}`}
      </p>
      <h2
        id="state-title"
        className={`above-2 state-title given${isNamed(state, conflict) ? '' : ' state-title-words'}`}
      >
        {titleOf(state, conflict)}
      </h2>
      {state.phrases.length > 1 && <Phrases key={state.key} state={state} news={news} />}
      <p className="baseline line gap-6 state-verdict" role="status">
        {upset.length > 0 && alone ? <HalfMark /> : <HoldsMark holds={holds} />}
        <span>
          <strong>
            {holds
              ? 'It holds'
              : alone
                ? 'It is stable only against single parties'
                : 'It does not hold'}
          </strong>{' '}
          {sayForWhom(concept, showsMethod)} {state.foresight[concept.id]}{' '}
          {alone && upset.length > 0 && <UpsetBy conflict={conflict} upset={upset} />}{' '}
          <AskSentence
            text={verdictOf(alone)}
            claims={claimOfVerdict(conflict, {
              state: state.key,
              concept: concept.id,
              holds: alone,
              says: verdictOf(alone),
            })}
          />
          <ManualLink
            place={places.equilibrium}
            about={showsMethod ? 'what an equilibrium is' : 'when an outcome holds'}
          />
        </span>
      </p>
      {concept.id !== GIVEN && otherReading(conflict) === undefined && (
        <DoubtPlace
          conflict={conflict}
          about={{ kind: 'state', state: state.key, concept: concept.id }}
          lines={3}
        />
      )}
      {showsMethod && (
        <>
          <ConceptMarks
            concepts={conflict.concepts}
            under={state.heldUnder}
            partly={{
              under: state.heldUnder.filter((id) => leavingTogether(chosen, id).length > 0),
              says: 'stable only against single parties',
            }}
            says={['is an equilibrium', 'is not an equilibrium']}
            label="Equilibrium under"
            chosen={foresight}
            onChoose={(id) => void setForesight(id)}
          />
          <HoldingForesight state={{ holding: chosen?.holding ?? state.holding }} />
        </>
      )}
      <p className="small row state-ask">
        <button
          type="button"
          className="link touch"
          onClick={() => document.getElementById(RIVAL_PICKER)?.focus()}
        >
          Why not another state?
        </button>
        <MethodSwitch />
      </p>
      <Consequences key={`consequences ${state.key}`} state={state} news={news} />
      <AgreementsHere conflict={conflict} state={state.key} />
      <h3 className="eyebrow">Who would stay, who would move</h3>
      <ul className="ruled above-4 standings">
        {state.standings.map((standing, position) => (
          <StandingItem
            // Decision makers keep their places.
            key={conflict.decisionMakers[position]!.id}
            conflict={conflict}
            state={state}
            standing={standing}
            position={position}
            concept={conceptFor(conflict, foresight, position)}
          />
        ))}
      </ul>
      <JointMoves key={`together ${state.key}`} conflict={conflict} state={state} />
    </section>
  );
}

/** The verdict of everybody alone, whatever those who act together do. */
function sayVerdict(title: string, holds: boolean, under: string): string {
  return `${title} ${holds ? 'holds' : 'does not hold'} ${under}`;
}

/** The end of the sentence on whether it holds: how far everybody looks, and which replies count. */
function sayForWhom({ id, symbol, words }: ShownConcept, showsMethod: boolean): string {
  if (id === GIVEN) return 'with the foresight of each.';
  return `with everybody ${words}${showsMethod ? ` (${symbol})` : ''}.`;
}

/** Who of them that is. */
function UpsetBy({
  conflict,
  upset,
}: Pick<Props, 'conflict'> & { readonly upset: readonly CoalitionStanding[] }) {
  return (
    <>
      {upset.map(({ members }, k) => (
        <Fragment key={members.join()}>
          {k > 0 && ' '}
          <CoalitionNames conflict={conflict} members={members} long /> would leave it together.
        </Fragment>
      ))}
    </>
  );
}

/** A state without a name has a whole sentence for a title. */
function isNamed({ key, name }: ShownState, { statusQuo }: ShownConflict): boolean {
  return name !== undefined || key === statusQuo;
}

/** What is the case, with what a move changed marked. */
function Phrases({ state, news }: { readonly state: ShownState; readonly news: News }) {
  return (
    <p className="says above-5 state-words given">
      {state.phrases
        .map((phrase, place) => ({ phrase, place }))
        .map(({ phrase, place }) => {
          const said = place === 0 ? capitalize(phrase) : phrase;
          return (
            // Options keep their places.
            <Fragment key={place}>
              {place > 0 && ', '}
              {news.phrases.has(place) ? (
                <mark className="changed">{said}</mark>
              ) : (
                <span className="phrase">{said}</span>
              )}
            </Fragment>
          );
        })}
      .
    </p>
  );
}

function Consequences({ state, news }: { readonly state: ShownState; readonly news: News }) {
  if (state.consequences.length + news.gone.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow">Consequences</h3>
      <ul className="dashes consequences">
        {state.consequences.map(({ id, text, claims }) => (
          <li key={id} className="given">
            {news.consequences.has(id) ? <mark className="changed">{text}</mark> : text}
            {news.consequences.has(id) && <span className="soft news">new</span>}
            <ClaimReferences claims={claims} />
          </li>
        ))}
        {news.gone.map(({ id, name }) => (
          <li key={id} className="given soft">
            {capitalize(name)}
            <span className="soft news">no longer</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function StandingItem({
  conflict,
  state,
  standing,
  position,
  concept,
}: Props & {
  readonly standing: ShownStanding;
  readonly position: number;
  readonly concept: ShownConcept;
}) {
  const inline = useMedia(INLINE);
  const asked = useWorkspace((workspace) => workspace.asked);
  const decisionMaker = conflict.decisionMakers[position]!;
  const stays = standing.staysUnder.includes(concept.id);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const together = useExplainedCoalition(conflict, state);
  const telling = together === undefined ? mostTelling(state, foresight) : undefined;
  const explained = inline ? asked : (asked ?? telling);
  const open = explained === position;
  const isBody = decisionMaker.body !== undefined;
  return (
    <li className="ruled-above standing" style={colourOf(position)}>
      <div className="standing-head">
        <VerdictMark stays={stays} label={concept.says[stays ? 0 : 1]} />
        <p className="standing-says">
          <DecisionMakerMark decisionMaker={decisionMaker} position={position} long plain />{' '}
          <span className="soft">
            {sayStanding(standing, stays, concept, {
              isBody,
              isDoubtful: otherReading(conflict)?.unknown !== undefined,
            })}
            .
          </span>{' '}
          <Button
            className="small why-button"
            {...(inline ? { 'aria-expanded': open } : { 'aria-pressed': open })}
            aria-label={`Why: ${decisionMaker.name}`}
            onPress={() => ask(inline && open ? undefined : position)}
          >
            Why?
          </Button>{' '}
          {isBody && <VoteLink body={decisionMaker} />}
        </p>
      </div>
      {inline && open && (
        <section className="why why-inline" aria-label={`Why: ${decisionMaker.name}`}>
          <WhyArgument conflict={conflict} state={state} position={position} />
        </section>
      )}
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
  { moves, improvements }: ShownStanding,
  stays: boolean,
  { moves: looks, aboutOthers, says }: ShownConcept,
  { isBody, isDoubtful }: { readonly isBody: boolean; readonly isDoubtful: boolean },
): string {
  if (aboutOthers) return says[stays ? 0 : 1];
  if (isBody && improvements.length === 0) return 'stays: no draft would pass';
  if (moves === 0) return 'has no move here';
  if (improvements.length === 0) {
    return isDoubtful
      ? 'stays: it is known to like no move of its own better'
      : 'stays: it likes no move of its own better';
  }
  if (!stays) return 'would move';
  return looks === 1 ? 'stays' : 'is tempted, but stays: the answers deter it';
}

function sayLiking(order: ShownImprovement['order'], greatly: boolean): string {
  if (order === 'unknown') return 'whether it likes it better is not known';
  return greatly ? 'likes it far better' : 'likes it better';
}

function ImprovementButton({
  improvement: { to, words, because, order, greatly, claims },
  position,
}: {
  readonly improvement: ShownImprovement;
  readonly position: number;
}) {
  return (
    <div className="improvement">
      <Button
        className="block improvement-button given"
        onPress={() => void goTo(to, { mover: position, words })}
      >
        <span className="block strong improvement-move">{capitalize(words)}</span>
        <span className="note block improvement-reason">
          {sayLiking(order, greatly)}
          {because === undefined ? '' : `: ${because}`}
        </span>
      </Button>
      <ClaimReferences claims={claims} />
    </div>
  );
}
