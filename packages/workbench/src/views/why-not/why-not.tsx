import { useAnswer } from '../../asking/use-answer.ts';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { ConceptMarks } from '../../design/concept-marks.tsx';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { HalfMark } from '../../design/verdict-mark.tsx';
import type {
  ConceptId,
  Order,
  ShownConflict,
  ShownState,
  StateKey,
} from '../../desk/shown-conflict.ts';
import type { ShownComparison, ShownWay, ShownWhyNot } from '../../desk/shown-why-not.ts';
import { desk, goTo } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { HoldsMark } from '../../page/holds-mark.tsx';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { titleOf } from '../../states/state-title.ts';
import { capitalize } from '../../words/capitalize.ts';
import { sayName } from '../../words/state-name.ts';
import { useChosenCoalitions } from '../coalitions/chosen-coalitions.ts';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { claimOfVerdict, claimsToldBy } from '../sentence/claims-about.ts';
import './why-not.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly first: StateKey;
  readonly second: StateKey;
  /** Called as a state is gone to. */
  readonly onGo?: () => void;
}

/** Why the first state and not the second: how to get there, who wants which, whether it would hold. */
export function WhyNot({ conflict, first, second, onGo }: Props) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const found = useAnswer(conflict, askWhyNotOf, [first, second, foresight]);
  const go = (key: StateKey, how: { mover?: number; words: string }) => {
    void goTo(key, how).then(onGo);
  };
  return (
    <div className="above-9 why-not" aria-live="polite" aria-busy={found === undefined}>
      {found && (
        <>
          <div className="why-not-part">
            <h3 className="eyebrow">How one would get there</h3>
            {found.ways.map((way) => (
              <Way key={way.kind} conflict={conflict} way={way} onGo={go} />
            ))}
          </div>
          <div className="why-not-part">
            <h3 className="eyebrow">Who would rather have it</h3>
            <p className="serif above-3 why-not-changes given">
              There: {found.comparison.changes}.
            </p>
            <Wishes conflict={conflict} comparison={found.comparison} />
          </div>
          <div className="why-not-part">
            <h3 className="eyebrow">Would it hold</h3>
            <Holding conflict={conflict} found={found} />
          </div>
        </>
      )}
    </div>
  );
}

function Wishes({
  conflict,
  comparison,
}: {
  readonly conflict: ShownConflict;
  readonly comparison: ShownComparison;
}) {
  return (
    <ul className="above-5">
      {comparison.reasons.map(({ order, greatly, because, means, claims }, k) => {
        const decisionMaker = conflict.decisionMakers[k]!;
        const text = `${decisionMaker.name} ${sayWish(order, greatly)}`;
        return (
          <li key={decisionMaker.id} className="ruled-above wish">
            <span className="firm" aria-hidden="true">
              {signs[order]}
            </span>
            <span className="given">
              <DecisionMakerMark decisionMaker={decisionMaker} position={k} long plain />{' '}
              {sayWish(order, greatly)}
              {because === undefined ? '' : `: ${because}`}
              <ClaimReferences claims={claims} />{' '}
              <AskSentence text={text} claims={claimsToldBy(conflict, { text, means: [means] })} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const signs: Record<Order, string> = {
  better: '↑',
  worse: '↓',
  equal: '=',
  incomparable: '?',
  unknown: '?',
};

function sayWish(order: Order, greatly: boolean): string {
  switch (order) {
    case 'better':
      return greatly ? 'would far rather have it' : 'would rather have it';
    case 'worse':
      return greatly ? 'would far rather not' : 'would rather not';
    case 'equal':
      return 'is indifferent';
    case 'incomparable':
      return 'cannot compare the two';
    case 'unknown':
      return 'not known to like either better';
  }
}

function Holding({
  conflict,
  found: { would, wouldMean, ahead, second },
}: {
  readonly conflict: ShownConflict;
  readonly found: ShownWhyNot;
}) {
  const { coalitions } = useChosenCoalitions(conflict);
  const upsetUnder = useUpsetUnder(conflict, second);
  const { isMethod } = useConceptSaid();
  return (
    <>
      <p className="serif above-3 why-not-text given">
        {coalitions.length === 0 ? 'It' : 'Against single parties, it'} {would}. {ahead}{' '}
        <AskSentence
          text={`It ${would}`}
          claims={claimsToldBy(conflict, { text: `It ${would}`, means: [wouldMean] })}
        />
      </p>
      {isMethod && (
        <ConceptMarks
          concepts={conflict.concepts}
          under={second.heldUnder}
          partly={{
            under: second.heldUnder.filter((id) => upsetUnder.includes(id)),
            says: 'would be stable only against single parties',
          }}
          says={['would be an equilibrium', 'would not be an equilibrium']}
          label="It would be an equilibrium under"
        />
      )}
    </>
  );
}

function Way({
  conflict,
  way: { text, means, steps },
  onGo,
}: {
  readonly conflict: ShownConflict;
  readonly way: ShownWay;
  readonly onGo: (key: StateKey, how: { mover: number; words: string }) => void;
}) {
  return (
    <>
      <p className="serif above-3 why-not-text given">
        {text} <AskSentence text={text} claims={claimsToldBy(conflict, { text, means })} />
      </p>
      {steps.length > 0 && (
        <ol className="above-5">
          {steps.map(({ mover, to, change, order, text: says, claims }) => (
            <li key={to} className={`serif station station-${order}`} style={colourOf(mover)}>
              <button
                type="button"
                className="link way-go given"
                onClick={() => onGo(to, { mover, words: change })}
              >
                {says}
              </button>
              <ClaimReferences claims={claims} />
              <span className="unseen">
                {order === 'worse' && `${conflict.decisionMakers[mover]!.name} likes that less.`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** A state as a heading: its name, or what is the case in it. */
export function StateHeading({
  state,
  conflict,
  foresight,
}: {
  readonly state: ShownState;
  readonly conflict: ShownConflict;
  readonly foresight: string;
}) {
  const holds = state.heldUnder.includes(foresight);
  const upset = useUpsetUnder(conflict, state).includes(foresight);
  const says = `${titleOf(state, conflict)} ${holds ? 'holds' : 'does not hold'}`;
  const verdict = { state: state.key, concept: foresight, holds, says };
  return (
    <p className="serif baseline strong above-11 line gap-6 state-heading given">
      {holds && upset ? (
        <>
          <HalfMark />
          <span className="unseen">stable only against single parties</span>
        </>
      ) : (
        <HoldsMark holds={holds} />
      )}
      <span>
        {state.key === conflict.statusQuo
          ? 'The status quo'
          : state.name === undefined
            ? capitalize(state.words)
            : sayName(state.name)}
      </span>
      <AskSentence text={says} claims={claimOfVerdict(conflict, verdict)} />
    </p>
  );
}

/** The concepts under which a coalition that counts would leave a state; none until that is found out. */
function useUpsetUnder(conflict: ShownConflict, state: ShownState): readonly ConceptId[] {
  const asked = useChosenCoalitions(conflict);
  const question = asked.coalitions.length === 0 ? undefined : { ...asked, of: [state.key] };
  const found = useInquiry(conflict, 'leaving', question).told?.[0];
  // What is not of this state, or read under another foresight meanwhile, is of no use.
  if (found?.key !== state.key || found.leaving.length !== conflict.concepts.length) return [];
  return conflict.concepts.flatMap(({ id }, k) => (found.leaving[k]!.length > 0 ? [id] : []));
}

const askWhyNotOf = (first: StateKey, second: StateKey, foresight: string) =>
  desk.whyNot(first, second, foresight);
