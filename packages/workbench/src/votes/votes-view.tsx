import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ShownConflict, ShownState, StateKey } from '../analysis/shown-conflict.ts';
import type { ShownDilutionPath, ShownDraft, ShownVotes } from '../analysis/shown-votes.ts';
import { desk, goTo, setView } from '../document/actions.ts';
import { chooseVote } from '../document/vote-actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { capitalize } from '../parts/capitalize.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { titleOf } from '../parts/state-title.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { OptionControl } from '../situation/option-panel.tsx';
import { BallotFigure } from './ballot-figure.tsx';
import { BallotReasons } from './ballot-reasons.tsx';
import { DilutionWalk } from './dilution-walk.tsx';
import { DraftList } from './draft-list.tsx';
import { sayOutcome } from './vote-words.ts';
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
        {body!.rule} <ClaimReferences claims={body!.claims} />
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
  const votes = useAnswer(conflict, askVotes, [state.key, position]);
  if (votes === undefined) return <p className="waiting">Taking the vote …</p>;
  if (votes.from !== state.key || votes.body !== position) return null;
  if (votes.drafts.length === 0) {
    return <p className="votes-none">There is nothing that it could change from here.</p>;
  }
  return <Ballots conflict={conflict} votes={votes} />;
}

/** A way that is walked: the draft that it starts from, and which of its dilutions it leads to. */
interface Walk {
  readonly start: StateKey;
  readonly to?: StateKey;
}

function Ballots({
  conflict,
  votes,
}: {
  readonly conflict: ShownConflict;
  readonly votes: ShownVotes;
}) {
  const asked = useWorkspace((workspace) => workspace.vote.draft);
  const [walk, setWalk] = useState<Walk>();
  const { drafts } = votes;
  const draftOf = (key: StateKey | undefined) => drafts.find((draft) => draft.key === key);
  const draft = draftOf(asked) ?? mostTelling(drafts);
  const start = draftOf(walk?.start) ?? draft;
  const path = start.paths.find(({ to }) => to === walk?.to) ?? start.paths[0];
  const steps = path?.steps ?? [];
  const step = steps.find(({ key }) => key === draft.key);
  const choose = (key: StateKey) => {
    setWalk({ start: key });
    void chooseVote({ draft: key });
  };
  return (
    <div className="votes-body">
      <DraftList votes={votes} chosen={start.key} onChoose={choose} />
      <section className="vote" aria-labelledby="vote-title">
        <div aria-live="polite">
          <h3 id="vote-title" className="vote-title given">
            {capitalize(draft.words)}{' '}
            <span className={draft.passes ? 'vote-passes' : 'vote-fails'}>{sayOutcome(draft)}</span>
          </h3>
          <p className="vote-result given">{capitalize(draft.result)}.</p>
        </div>
        <BallotFigure
          draft={draft}
          needed={votes.votesNeeded}
          turned={new Set(step?.turned.map(({ after }) => after.id))}
        />
        <GoThere position={votes.body} draft={draft} />
        {path && (
          <>
            <PathChoice paths={start.paths} chosen={path} onChoose={(to) => walkTo(to)} />
            <DilutionWalk
              start={start}
              path={path}
              drafts={drafts}
              at={draft.key}
              onStep={(key) => {
                setWalk({ start: start.key, to: path.to });
                void chooseVote({ draft: key });
              }}
            />
          </>
        )}
        {!draft.passes && start.paths.length === 0 && (
          <p className="vote-note">No weaker draft passes.</p>
        )}
        <h3 className="eyebrow vote-why">Who votes how, and why</h3>
        <BallotReasons draft={draft} />
        <Notes conflict={conflict} draft={draft} />
      </section>
    </div>
  );

  function walkTo(to: StateKey) {
    setWalk({ start: start.key, to });
    void chooseVote({ draft: start.key });
  }
}

/** Of the drafts that come to the vote and fail the first, else any that comes to the vote. */
function mostTelling(drafts: readonly ShownDraft[]): ShownDraft {
  return (
    drafts.find(({ passes, paths }) => !passes && paths.length > 0) ??
    drafts.find(({ proposed }) => proposed) ??
    drafts[0]!
  );
}

/** Moves the situation to what the draft would bring. */
function GoThere({
  position,
  draft: { key, words, passes },
}: {
  readonly position: number;
  readonly draft: ShownDraft;
}) {
  const go = async () => {
    await goTo(key, passes ? { mover: position, words } : { words });
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
  paths,
  chosen,
  onChoose,
}: {
  readonly paths: readonly ShownDilutionPath[];
  readonly chosen: ShownDilutionPath;
  readonly onChoose: (to: StateKey) => void;
}) {
  if (paths.length < 2) return null;
  return (
    <label className="tool tool-field vote-paths">
      <span>{paths.length} weaker drafts pass</span>
      <select value={chosen.to} onChange={({ target: { value } }) => onChoose(value)}>
        {paths.map(({ to, words }) => (
          <option key={to} value={to}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Who proposes it, and who could turn the result alone. */
function Notes({
  conflict: { decisionMakers },
  draft: { proposedBy, pivots, proposed },
}: {
  readonly conflict: ShownConflict;
  readonly draft: ShownDraft;
}) {
  return (
    <ul className="vote-notes given">
      {proposedBy && proposed && (
        <li>
          Proposed by{' '}
          {proposedBy.map((position) => (
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
      {pivots.map((says) => (
        <li key={says}>{says}</li>
      ))}
      {proposed && pivots.length === 0 && (
        <li>No member is pivotal: nobody could turn the result alone.</li>
      )}
    </ul>
  );
}

const askVotes = (key: StateKey, position: number) => desk.votes(key, position);
