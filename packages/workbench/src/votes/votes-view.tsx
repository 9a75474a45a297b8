import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ToldOf } from '../analysis/inquiry-reply.ts';
import type { ShownConflict, ShownState, StateKey } from '../analysis/shown-conflict.ts';
import { goTo, setView } from '../document/actions.ts';
import { chooseVote } from '../document/vote-actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { capitalize } from '../parts/capitalize.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { ManualLink } from '../parts/manual-link.tsx';
import { places } from '../parts/manual-places.ts';
import { titleOf } from '../parts/state-title.ts';
import { useInquiry } from '../parts/use-inquiry.ts';
import { OptionControl } from '../situation/option-panel.tsx';
import { BallotFigure } from './ballot-figure.tsx';
import { BallotReasons } from './ballot-reasons.tsx';
import { DilutionWalk } from './dilution-walk.tsx';
import { DraftList } from './draft-list.tsx';
import {
  type BodyVotes,
  type DilutionPath,
  type DraftVote,
  isProposed,
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
    return <p className="votes-none">No institution votes in this conflict.</p>;
  }
  return (
    <div className="votes">
      <Head conflict={conflict} state={state} position={chosen.position} />
      <Votes key={state.key} conflict={conflict} state={state} position={chosen.position} />
    </div>
  );
}

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  /** Of the body. */
  readonly position: number;
}

/** Who votes, by which rule, and from where: what the body has adopted can be set. */
function Head({ conflict, state, position }: Props) {
  const { name, options, body } = conflict.decisionMakers[position]!;
  const others = conflict.decisionMakers.filter((each) => each.body !== undefined);
  return (
    <section className="votes-head" aria-labelledby="votes-title">
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
      <p className="votes-rule given">
        {body!.rule} <ClaimReferences claims={body!.claims} />{' '}
        <ManualLink place={places.body} about="institutions that vote" />
      </p>
      <fieldset className="votes-now">
        <legend className="eyebrow">Where things stand: {titleOf(state, conflict)}</legend>
        {options.map((option) => (
          <OptionControl key={option.id} option={option} state={state} />
        ))}
      </fieldset>
    </section>
  );
}

function Votes({ conflict, state, position }: Props) {
  const { id } = conflict.decisionMakers[position]!;
  const { told, isCurrent, refusal } = useInquiry(conflict, 'vote', { state: state.key, body: id });
  if (refusal !== undefined) return <p className="votes-none">{refusal}</p>;
  if (told === undefined) return <p className="waiting">Taking the vote …</p>;
  const [body] = told.document.bodies;
  if (body === undefined || !isCurrent) return null;
  if (body.drafts.length === 0) {
    return <p className="votes-none">There is nothing that it could change from here.</p>;
  }
  return <Ballots conflict={conflict} position={position} body={body} keys={told.keys} />;
}

/** A way that is walked: the draft that it starts from, and which of its dilutions it leads to. */
interface Walk {
  readonly start: StateKey;
  readonly to?: StateKey;
}

function Ballots({
  conflict,
  position,
  body,
  keys,
}: {
  readonly conflict: ShownConflict;
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
  const draft = draftOf(asked) ?? mostTelling(drafts);
  const start = draftOf(walk?.start) ?? draft;
  const paths = start.dilutionPaths;
  const path = paths.find(({ to }) => keys[to] === walk?.to) ?? paths[0];
  const step = path?.steps.find(({ state }) => state === draft.state.id);
  const choose = (chosen: DraftVote) => {
    setWalk({ start: keyOf(chosen) });
    void chooseVote({ draft: keyOf(chosen) });
  };
  const walkTo = (to: string, at: DraftVote) => {
    setWalk({ start: keyOf(start), to: keys[to]! });
    void chooseVote({ draft: keyOf(at) });
  };
  return (
    <div className="votes-body">
      <DraftList body={body} chosen={start} onChoose={choose} />
      <section className="vote" aria-labelledby="vote-title">
        <div aria-live="polite">
          <h3 id="vote-title" className="vote-title given">
            {capitalize(draft.says)}{' '}
            <span className={draft.passes ? 'vote-passes' : 'vote-fails'}>{sayOutcome(draft)}</span>
          </h3>
          <p className="vote-result given">{capitalize(draft.because)}.</p>
        </div>
        <BallotFigure
          conflict={conflict}
          body={body}
          draft={draft}
          turned={new Set(step?.turned.map(({ member }) => member))}
        />
        <GoThere position={position} draft={draft} to={keyOf(draft)} />
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
          <p className="vote-note">No weaker draft from here passes.</p>
        )}
        <h3 className="eyebrow vote-why">Who votes how, and why</h3>
        <BallotReasons conflict={conflict} draft={draft} />
        <Notes conflict={conflict} draft={draft} />
      </section>
    </div>
  );
}

/** Of the drafts that come to the vote and fail the first, else any that comes to the vote. */
function mostTelling(drafts: readonly DraftVote[]): DraftVote {
  return (
    drafts.find(({ passes, dilutions }) => !passes && dilutions.length > 0) ??
    drafts.find(isProposed) ??
    drafts[0]!
  );
}

/** Moves the situation to what the draft would bring. */
function GoThere({
  position,
  draft: { says: words, passes },
  to,
}: {
  readonly position: number;
  readonly draft: DraftVote;
  readonly to: StateKey;
}) {
  const go = async () => {
    await goTo(to, passes ? { mover: position, words } : { words });
    await setView('situation');
  };
  return (
    <p className="vote-go">
      <Button className={passes ? 'strong-button' : 'plain-button'} onPress={() => void go()}>
        {passes ? 'Adopt it: see what follows →' : 'See the situation as if it had passed'}
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
    <label className="tool tool-field vote-paths">
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
    <ul className="vote-notes given">
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
