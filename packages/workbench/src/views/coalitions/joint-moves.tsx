import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { linksOf, uniqueLinks } from '../../claims/grade-words.ts';
import { useMedia } from '../../design/use-media.ts';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { CoalitionStanding } from '../../desk/shown-coalitions.ts';
import type {
  ConceptId,
  ShownConcept,
  ShownConflict,
  ShownState,
} from '../../desk/shown-conflict.ts';
import { goTo } from '../../document/actions.ts';
import { positionsOf } from '../../document/coalition-choices.ts';
import { conceptForCoalition } from '../../document/look.ts';
import { useMethod } from '../../document/method.ts';
import { otherReading } from '../../document/preference-reading.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { INLINE } from '../../page/why-place.ts';
import { capitalize } from '../../words/capitalize.ts';
import { sayName } from '../../words/state-name.ts';
import { useChosenCoalitions, useChosenStandings } from './chosen-coalitions.ts';
import { CoalitionNames, sayNames, sayShort, stripeOf } from './coalition-names.tsx';
import { CoalitionPicker } from './coalition-picker.tsx';
import { askTogether, useAskedCoalition, useCoalitionReading } from './coalition-settings.ts';
import { CoalitionWhy } from './coalition-why.tsx';
import { useExplainedCoalition } from './explained-coalition.ts';
import { askJointMoves, type JointMove, movingTogether } from './joint-move.ts';
import { OnlyGenerally } from './only-generally.tsx';
import './coalitions.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
}

/** With more states times coalitions, joint moves are looked for when asked for. */
const QUICK = 50_000;

/** So many coalitions are shown before more are asked for. */
const SHOWN = 3;

/** What some could bring about only together and would like better. */
export function JointMoves({ conflict, state }: Props) {
  const reading = useCoalitionReading(conflict);
  const [wanted, setWanted] = useState<string>();
  const movers = conflict.decisionMakers.filter(({ canMove }) => canMove).length;
  const quick = conflict.stateCount * 2 ** movers <= QUICK;
  const general = otherReading(conflict) === undefined;
  const ready = general && (quick || wanted === state.key);
  const tooMany = conflict.tooManyToJoin !== undefined;
  const question = ready && !tooMany ? askJointMoves(conflict, state.key, reading) : undefined;
  const { told } = useInquiry(conflict, 'coalitions', question);
  const standings = useChosenStandings(conflict, state)?.standings;
  const chosen = standings ?? [];
  const counting = useChosenCoalitions(conflict).coalitions.length;
  if (movers < 2) return null;
  return (
    <section className="together" aria-labelledby="together-title">
      <h3 id="together-title" className="eyebrow">
        What some could do together
      </h3>
      {!general && <OnlyGenerally />}
      {counting > 0 && standings === undefined && (
        <p role="status">Asking the coalitions that count …</p>
      )}
      {chosen.length > 0 && (
        <ul className="ruled above-4 standings chosen-standings">
          {chosen.map((standing) => (
            <CountingItem
              key={standing.members.join()}
              conflict={conflict}
              state={state}
              standing={standing}
            />
          ))}
        </ul>
      )}
      {general && !ready && (
        <Button className="quiet-button" onPress={() => setWanted(state.key)}>
          Look for joint moves
        </Button>
      )}
      {!quick && ready && !tooMany && told === undefined && (
        <p role="status">Looking for joint moves …</p>
      )}
      {ready && tooMany && (
        <p className="soft above-4">
          {conflict.tooManyToJoin} can move, too many to go through all their coalitions. Choose
          some below.
        </p>
      )}
      {told && (
        <Found
          conflict={conflict}
          state={state}
          told={told}
          above={chosen.map(({ members }) => members.join())}
        />
      )}
      {general && <CoalitionPicker conflict={conflict} state={state} />}
    </section>
  );
}

/** A coalition that counts, with what its members could bring about only together once that is found out. */
function CountingItem({
  conflict,
  state,
  standing,
}: Props & {
  readonly standing: CoalitionStanding;
}) {
  const reading = useCoalitionReading(conflict);
  const coalition = standing.members.map((position) => conflict.decisionMakers[position]!.id);
  const question = { ...askJointMoves(conflict, state.key, reading), coalition };
  const { told } = useInquiry(conflict, 'coalitions', question);
  const { from } = told?.document ?? {};
  const isHere = from !== undefined && told?.keys[from.state.id] === state.key;
  return (
    <CoalitionItem
      conflict={conflict}
      state={state}
      members={standing.members}
      standing={standing}
      {...(isHere && { moves: from.moves, keys: told.keys })}
    />
  );
}

function Found({
  conflict,
  state,
  told,
  above,
}: Props & {
  readonly told: ToldOf<'coalitions'>;
  /** Coalitions that are told of above. */
  readonly above: readonly string[];
}) {
  const [all, setAll] = useState(false);
  const coalitions = movingTogether(told)
    .map(({ coalition, moves }) => ({ members: positionsOf(conflict, coalition), moves }))
    .filter(({ members }) => !above.includes(members.join()));
  if (coalitions.length === 0 && above.length > 0) return null;
  if (coalitions.length === 0) {
    return (
      <p className="soft above-4">
        No coalition has a joint move from here that serves it and that takes all of its members.
      </p>
    );
  }
  const shown = all ? coalitions : coalitions.slice(0, SHOWN);
  return (
    <>
      <ul className="ruled above-4 standings">
        {shown.map((coalition) => (
          <CoalitionItem
            key={coalition.members.join()}
            conflict={conflict}
            state={state}
            members={coalition.members}
            moves={coalition.moves}
            keys={told.keys}
          />
        ))}
      </ul>
      {coalitions.length > shown.length && (
        <button type="button" className="text-button above-6" onClick={() => setAll(true)}>
          Show {coalitions.length - shown.length} more
        </button>
      )}
    </>
  );
}

function CoalitionItem({
  conflict,
  state,
  members,
  moves,
  keys = {},
  standing,
}: Props & {
  readonly members: readonly number[];
  /** Left out until they are found out; with the keys of the states that they lead to. */
  readonly moves?: readonly JointMove[];
  readonly keys?: ToldOf<'coalitions'>['keys'];
  /** Of a coalition that counts; of another one the moves say it. */
  readonly standing?: CoalitionStanding;
}) {
  const inline = useMedia(INLINE);
  const { isMethod } = useConceptSaid();
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const concept = conceptForCoalition(conflict, foresight, members);
  const asked = useAskedCoalition(state);
  const explained = useExplainedCoalition(conflict, state);
  const by = useWorkspace(({ askedTogether }) => askedTogether?.by);
  const shown = inline ? (by === 'list' ? asked : undefined) : explained;
  const open = shown?.join() === members.join();
  const leave = standing
    ? wouldLeave(standing, foresight)
    : moves?.some(({ undeterred }) => undeterred.includes(concept.id));
  return (
    <li className="ruled-above standing">
      <div className="standing-head">
        {leave === undefined ? <span className="no-mark" /> : <VerdictMark stays={!leave} />}
        <p className="standing-says">
          <CoalitionNames conflict={conflict} members={members} long />{' '}
          <span className="soft">{sayTogether(leave, moves, concept, isMethod)}.</span>{' '}
          <Button
            className="small why-button"
            {...(inline ? { 'aria-expanded': open } : { 'aria-pressed': open })}
            aria-label={`Why: ${sayNames(conflict, members)}`}
            onPress={() =>
              askTogether({ key: state.key, members: open ? [] : members, by: 'list' })
            }
          >
            Why?
          </Button>
        </p>
      </div>
      {inline && open && (
        <section className="why why-inline" aria-label={`Why: ${sayNames(conflict, members)}`}>
          <CoalitionWhy conflict={conflict} state={state} members={members} />
        </section>
      )}
      <ul className="improvements">
        {moves?.map((move, k) => (
          <li key={move.to.id}>
            <JointMoveButton
              conflict={conflict}
              members={members}
              move={move}
              to={keys[move.to.id]!}
              concept={concept}
              brief={k > 0 && sameReasons(move, moves[k - 1]!, concept)}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Whether two joint moves read the same but for where they lead: other concepts are not told of. */
function sameReasons(one: JointMove, other: JointMove, { id }: ShownConcept): boolean {
  const reasons = ({ members, othersSay, undeterred, joined }: JointMove) =>
    JSON.stringify([
      members.map(({ places: _, ...stake }) => stake),
      othersSay,
      undeterred.includes(id) || joined.find(({ concepts }) => concepts.includes(id))?.coalition,
    ]);
  return reasons(one) === reasons(other);
}

/** Whether they would leave together; undefined where the concept has no version for coalitions. */
function wouldLeave(
  { readUnder, staysUnder }: CoalitionStanding,
  foresight: ConceptId,
): boolean | undefined {
  if (!readUnder.includes(foresight)) return undefined;
  return !staysUnder.includes(foresight);
}

function sayTogether(
  leave: boolean | undefined,
  moves: readonly JointMove[] | undefined,
  { moves: looks, symbol }: ShownConcept,
  isMethod: boolean,
): string {
  if (leave === undefined) {
    return isMethod
      ? `have no verdict under ${symbol}, which has no version for coalitions`
      : 'have no verdict: this foresight has no version for coalitions';
  }
  if (leave) return 'would move together';
  if (moves === undefined) return 'stay';
  if (moves.length === 0) return 'stay: no joint move that takes all of them serves them';
  return looks === 1 ? 'stay' : 'are tempted, but stay: the answers of others deter them';
}

function JointMoveButton({
  conflict,
  members,
  move,
  to,
  concept,
  brief,
}: {
  readonly conflict: ShownConflict;
  readonly members: readonly number[];
  readonly move: JointMove;
  /** Key of the state that it leads to. */
  readonly to: string;
  readonly concept: ShownConcept;
  /** Whether the reasons are those of the joint move above. */
  readonly brief: boolean;
}) {
  const { says: words } = move;
  const { name } = move.to;
  const claims = uniqueLinks(move.members.flatMap(linksOf));
  const showsMethod = useMethod((method) => method.isShown);
  return (
    <div className="improvement">
      <Button
        className="block improvement-button joint-move given"
        style={stripeOf(members)}
        onPress={() => void goTo(to, { words: `${sayShort(conflict, members)}: ${words}` })}
      >
        <span className="block strong improvement-move">
          {name === undefined ? '' : `${sayName(name)}: `}
          {name === undefined ? capitalize(words) : words}
        </span>
        {!brief && <Reasons conflict={conflict} move={move} concept={concept} />}
      </Button>
      {!brief && showsMethod && <ClaimReferences claims={claims} />}
    </div>
  );
}

/** What it is for each of them, and for the others, and whether anything deters them. */
function Reasons({
  conflict,
  move,
  concept,
}: {
  readonly conflict: ShownConflict;
  readonly move: JointMove;
  readonly concept: ShownConcept;
}) {
  const { members, othersSay } = move;
  const showsMethod = useMethod((method) => method.isShown);
  return (
    <>
      {members.map(({ decisionMaker, order, greatly, because }) => (
        <span key={decisionMaker} className="note block improvement-reason">
          <b>{sayShort(conflict, positionsOf(conflict, [decisionMaker]))}</b>{' '}
          {order === 'better'
            ? greatly
              ? 'likes it far better'
              : 'likes it better'
            : 'is indifferent'}
          {because === undefined ? '' : `: ${because}`}
        </span>
      ))}
      <span className="note block improvement-reason">
        {sayDeterred(conflict, move, concept, showsMethod)}
      </span>
      {othersSay !== undefined && (
        <span className="note block improvement-reason">{othersSay}</span>
      )}
    </>
  );
}

/** Whether the answers of others deter them, and who could change that by joining. */
function sayDeterred(
  conflict: ShownConflict,
  { coalition, undeterred, joined }: JointMove,
  { id, symbol }: ShownConcept,
  showsMethod: boolean,
): string {
  const so = (what: string) => (showsMethod ? `Under ${symbol} ${what}` : capitalize(what));
  if (undeterred.includes(id)) return so('nothing that others could do deters them.');
  const helper = joined.find(({ concepts }) => concepts.includes(id));
  const deterred = so('what others could do deters them');
  if (helper === undefined) return `${deterred}.`;
  const added = helper.coalition.filter((member) => !coalition.includes(member));
  return `${deterred}; with ${sayNames(conflict, positionsOf(conflict, added))} on their side nothing would.`;
}
