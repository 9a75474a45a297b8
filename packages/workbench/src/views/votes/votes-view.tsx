import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useAnswer } from '../../asking/use-answer.ts';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type {
  ShownAdoption,
  ShownConflict,
  ShownState,
  StateKey,
} from '../../desk/shown-conflict.ts';
import { desk, goTo } from '../../document/actions.ts';
import { otherReading } from '../../document/preference-reading.ts';
import { chooseVote, startDraftsFrom } from '../../document/vote-actions.ts';
import { useWorkspace, type VotePlace } from '../../document/workspace.ts';
import { OptionControl } from '../../states/option-panel.tsx';
import { titleOf } from '../../states/state-title.ts';
import { capitalize } from '../../words/capitalize.ts';
import { sayDate } from '../../words/say-date.ts';
import { DoubtPlace } from '../how-sure/doubt-place.tsx';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { claimOfVote } from '../sentence/claims-about.ts';
import { BallotFigure } from './ballot-figure.tsx';
import { BallotReasons } from './ballot-reasons.tsx';
import { DilutionWalk } from './dilution-walk.tsx';
import { DraftList } from './draft-list.tsx';
import { PowerPart } from './power-part.tsx';
import {
  type BodyVotes,
  type DilutionPath,
  type DraftVote,
  isProposed,
  mostTelling,
  sayOutcome,
} from './vote-words.ts';
import './votes.css';

/** How an institution would vote from where things stand, draft by draft and member by member. */
export default function VotesView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const state = useWorkspace((workspace) => workspace.state);
  const { body } = useWorkspace((workspace) => workspace.vote);
  if (conflict === undefined || state === undefined) return null;
  const bodies = conflict.decisionMakers.flatMap((each, position) =>
    each.body === undefined ? [] : [{ id: each.id, position }],
  );
  const chosen = bodies.find(({ id }) => id === body) ?? bodies[0];
  if (chosen === undefined) {
    return <p className="soft votes-none">No institution votes in this conflict.</p>;
  }
  return <VotesOf key={chosen.id} conflict={conflict} state={state} position={chosen.position} />;
}

/**
 * The votes of a body. What it adopted in the status quo is told from before it did, where the file says when that
 * was, unless the reader wants to see what it could still adopt.
 */
function VotesOf({ conflict, state, position }: Props) {
  const { start, draft } = useWorkspace((workspace) => workspace.vote);
  const { adoption } = conflict.decisionMakers[position]!.body!;
  const isWanted = start === 'before' || (start === undefined && draft === undefined);
  const isBefore = isWanted && adoption && state.key === conflict.statusQuo;
  const earlier = useAnswer(conflict, askState, isBefore ? [adoption.from] : undefined);
  if (!isBefore) return <VotesFrom conflict={conflict} state={state} position={position} />;
  if (earlier?.key !== adoption.from) return <p className="says soft waiting">Taking the vote …</p>;
  return <VotesFrom conflict={conflict} state={earlier} position={position} before={adoption} />;
}

function VotesFrom({ before, ...props }: Props & { readonly before?: ShownAdoption }) {
  return (
    <div className="votes">
      <Head {...props} before={before} />
      <Votes key={props.state.key} {...props} start={before ? { start: 'before' } : {}} />
      <PowerPart
        conflict={props.conflict}
        body={props.conflict.decisionMakers[props.position]!.id}
      />
    </div>
  );
}

const askState = (key: StateKey) => desk.state(key);

interface Props {
  readonly conflict: ShownConflict;
  /** From which drafts start. */
  readonly state: ShownState;
  /** Of the body. */
  readonly position: number;
}

/** Who votes, by which rule, and from where: what the body has adopted can be set. */
function Head({
  conflict,
  state,
  position,
  before,
}: Props & { readonly before: ShownAdoption | undefined }) {
  const { name, options, body } = conflict.decisionMakers[position]!;
  const others = conflict.decisionMakers.filter((each) => each.body !== undefined);
  return (
    <section aria-labelledby="votes-title">
      {others.length > 1 && (
        <label className="tool tool-field">
          <span>Institution</span>
          <select
            value={conflict.decisionMakers[position]!.id}
            onChange={({ target: { value } }) => void chooseVote({ body: value })}
          >
            {others.map(({ id, name: called }) => (
              <option key={id} value={id}>
                {called}
              </option>
            ))}
          </select>
        </label>
      )}
      <h2 id="votes-title" className="votes-title given">
        {name}
      </h2>
      <p className="says column above-3 given">
        {body!.rule} <ClaimReferences claims={body!.claims} />{' '}
        <ManualLink place={places.body} about="institutions that vote" />
      </p>
      <fieldset className="votes-now">
        <legend className="eyebrow">
          {before ? 'Drafts start from before the vote' : 'Drafts start from: '}
          {!before && titleOf(state, conflict)}
        </legend>
        {before && (
          <p className="note above-3 given">
            As things stand, but for what was adopted on{' '}
            <time dateTime={before.on}>{sayDate(before.on)}</time> (“{before.what}”).
          </p>
        )}
        {options.map((option) => (
          <OptionControl
            key={option.id}
            option={option}
            state={state}
            onChoose={(key, words) => void startDraftsFrom(key, words)}
          />
        ))}
      </fieldset>
    </section>
  );
}

/** From where drafts start, as the address has to say it once one is chosen. */
type Start = Pick<VotePlace, 'start'>;

function Votes({ conflict, state, position, start }: Props & { readonly start: Start }) {
  const { id } = conflict.decisionMakers[position]!;
  const { told, isAnswer, refusal } = useInquiry(conflict, 'vote', { state: state.key, body: id });
  if (refusal !== undefined) return <p className="soft votes-none">{refusal}</p>;
  if (told === undefined) return <p className="says soft waiting">Taking the vote …</p>;
  const [body] = told.document.bodies;
  if (body === undefined || !isAnswer) return null;
  if (body.drafts.length === 0) {
    return <p className="soft votes-none">There is nothing that it could change from here.</p>;
  }
  return (
    <Ballots
      conflict={conflict}
      from={state.key}
      start={start}
      position={position}
      body={body}
      keys={told.keys}
    />
  );
}

/** A way that is walked: the draft that it starts from, and which of its dilutions it leads to. */
interface Walk {
  readonly start: StateKey;
  readonly to?: StateKey;
}

function Ballots({
  conflict,
  from,
  start: startOfAll,
  position,
  body,
  keys,
}: {
  readonly conflict: ShownConflict;
  readonly from: StateKey;
  readonly start: Start;
  /** Of the body. */
  readonly position: number;
  readonly body: BodyVotes;
  readonly keys: ToldOf<'vote'>['keys'];
}) {
  const asked = useWorkspace((workspace) => workspace.vote.draft);
  const [walk, setWalk] = useState<Walk>();
  const { drafts } = body;
  const keyOf = ({ state }: DraftVote) => keys[state.id]!;
  const draftOf = (key: StateKey | undefined) => drafts.find((draft) => keyOf(draft) === key);
  const telling = mostTelling(body);
  const draft = draftOf(asked) ?? telling.draft;
  const start = draftOf(walk?.start) ?? draft;
  const paths = start.dilutionPaths;
  const path = paths.find(({ to }) => keys[to] === walk?.to) ?? paths[0];
  const step = path?.steps.find(({ state }) => state === draft.state.id);
  const choose = (chosen: DraftVote) => {
    setWalk({ start: keyOf(chosen) });
    void chooseVote({ draft: keyOf(chosen), ...startOfAll });
  };
  const walkTo = (to: string, at: DraftVote) => {
    setWalk({ start: keyOf(start), to: keys[to]! });
    void chooseVote({ draft: keyOf(at), ...startOfAll });
  };
  return (
    <div className="ruled-above votes-body">
      <DraftList body={body} chosen={start} onChoose={choose} />
      <section className="vote" aria-labelledby="vote-title">
        <div aria-live="polite">
          <h3 id="vote-title" className="vote-title given">
            {capitalize(draft.says)}{' '}
            <span className={draft.passes ? 'badge badge-full' : 'badge badge-bad'}>
              {sayOutcome(draft)}
            </span>
          </h3>
          <p className="says above-2 given">
            {capitalize(draft.because)}.
            <AskSentence
              text={sayWhetherPasses(draft)}
              claims={claimOfVote(
                conflict,
                { body: position, from, draft: keyOf(draft) },
                draft.passes,
                sayWhetherPasses(draft),
              )}
            />
          </p>
          {draftOf(asked) === undefined && drafts.length > 1 && (
            <p className="note above-3">{telling.why}</p>
          )}
        </div>
        {otherReading(conflict) === undefined && (
          <DoubtPlace
            conflict={conflict}
            about={{
              kind: 'vote',
              body: conflict.decisionMakers[position]!.id,
              from,
              draft: keyOf(draft),
            }}
            lines={2}
          />
        )}
        <BallotFigure
          conflict={conflict}
          body={body}
          draft={draft}
          turned={new Set(step?.turned.map(({ member }) => member))}
        />
        <GoThere from={from} position={position} draft={draft} to={keyOf(draft)} />
        {path && (
          <>
            <PathChoice
              body={body}
              paths={paths}
              chosen={path}
              onChoose={(to) => walkTo(to, start)}
            />
            <DilutionWalk
              conflict={conflict}
              body={body}
              start={start}
              path={path}
              at={draft}
              onStep={(at) => walkTo(path.to, at)}
            />
          </>
        )}
        {!draft.passes && paths.length === 0 && (
          <p className="soft above-12">No weaker draft from here passes.</p>
        )}
        <h3 className="eyebrow vote-why">Who votes how, and why</h3>
        <BallotReasons conflict={conflict} draft={draft} />
        <Notes conflict={conflict} draft={draft} />
      </section>
    </div>
  );
}

function sayWhetherPasses({ says, passes }: DraftVote): string {
  return `${capitalize(says)} ${passes ? 'passes' : 'fails'}`;
}

/** Moves the situation to what the draft would bring. */
function GoThere({
  from,
  position,
  draft: { says: words, passes },
  to,
}: {
  readonly from: StateKey;
  readonly position: number;
  readonly draft: DraftVote;
  readonly to: StateKey;
}) {
  const go = async () => {
    await goTo(from, { words: 'before the vote', isOnTheWay: true });
    await goTo(to, { words, view: 'situation', ...(passes && { mover: position }) });
  };
  return (
    <p className="above-9">
      <Button className={passes ? 'strong-button' : 'plain-button'} onPress={() => void go()}>
        {passes ? 'Adopt it: see what follows →' : 'See the state as if it had passed'}
      </Button>
    </p>
  );
}

/** Where several drafts pass by the smallest changes: which of them the way leads to. */
function PathChoice({
  body: { drafts },
  paths,
  chosen,
  onChoose,
}: {
  readonly body: BodyVotes;
  readonly paths: readonly DilutionPath[];
  readonly chosen: DilutionPath;
  readonly onChoose: (to: string) => void;
}) {
  if (paths.length < 2) return null;
  return (
    <label className="tool tool-field above-12">
      <span>{paths.length} weaker drafts pass</span>
      <select value={chosen.to} onChange={({ target: { value } }) => onChoose(value)}>
        {paths.map(({ to }) => (
          <option key={to} value={to}>
            {drafts.find(({ state }) => state.id === to)!.says}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Who proposes it, and who could turn the result alone. */
function Notes({
  conflict: { decisionMakers },
  draft,
}: {
  readonly conflict: ShownConflict;
  readonly draft: DraftVote;
}) {
  const { proposedBy = [], pivotalSays } = draft;
  return (
    <ul className="note ruled-above above-4 vote-notes given">
      {proposedBy.length > 0 && (
        <li>
          Proposed by{' '}
          {proposedBy
            .map((id) => decisionMakers.findIndex((each) => each.id === id))
            .map((position) => (
              <span key={position}>
                <DecisionMakerMark
                  decisionMaker={decisionMakers[position]!}
                  position={position}
                  long
                />{' '}
              </span>
            ))}
        </li>
      )}
      {pivotalSays.map((says) => (
        <li key={says}>{says}</li>
      ))}
      {isProposed(draft) && pivotalSays.length === 0 && (
        <li>No member is pivotal: no single vote, cast otherwise, would turn the result.</li>
      )}
    </ul>
  );
}
