import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ConceptSaid } from '../../design/concept-said.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { ShownConcept, ShownConflict } from '../../desk/shown-conflict.ts';
import { goTo } from '../../document/actions.ts';
import { positionsOf } from '../../document/coalition-choices.ts';
import { commonConcept } from '../../document/look.ts';
import { otherReading } from '../../document/preference-reading.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { capitalize } from '../../words/capitalize.ts';
import { sayName } from '../../words/state-name.ts';
import { CoalitionNames } from './coalition-names.tsx';
import { useCoalitionReading } from './coalition-settings.ts';
import type { UpsetState } from './joint-move.ts';

/** So many states are shown before more are asked for. */
const SHOWN = 8;

/** Which equilibria survive every coalition, and which coalitions upset the others: when asked for. */
export function SurvivingSection({ conflict }: { readonly conflict: ShownConflict }) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const { id: reading } = useCoalitionReading(conflict);
  /** Of which analysis, concept and reading it was asked; of another one nothing is known yet. */
  const [wanted, setWanted] = useState<string>();
  const said = useConceptSaid();
  const concept = commonConcept(conflict, foresight);
  const obstacle = obstacleTo(conflict, concept, said);
  const question = `${conflict.elapsed} ${concept.id} ${reading}`;
  const { told, isAnswer, progress, refusal } = useInquiry(
    conflict,
    'coalitions',
    wanted === question ? { reading, concepts: [concept.id], only: 'equilibria' } : undefined,
  );
  const found = isAnswer ? told : undefined;
  if (conflict.decisionMakers.filter(({ canMove }) => canMove).length < 2) return null;
  if (otherReading(conflict)) return null;
  return (
    <section className="topped surviving" aria-labelledby="surviving-title">
      <h2 id="surviving-title" className="head rival-title">
        Which {said.isMethod ? 'equilibria' : 'outcomes that hold'} survive every coalition?
      </h2>
      {obstacle !== undefined && <p>{obstacle}</p>}
      {obstacle === undefined && wanted !== question && (
        <p>
          <Button className="quiet-button" onPress={() => setWanted(question)}>
            Ask all coalitions about the {sayMany(concept.equilibria, said)} {said.under(concept)}
          </Button>
        </p>
      )}
      {progress && (
        <p role="status" className="above-4">
          Asking all coalitions: {Math.round(100 * progress.share)} %{' '}
          <Button className="quiet-button" onPress={() => setWanted(undefined)}>
            Stop
          </Button>
        </p>
      )}
      {refusal !== undefined && <p>{refusal}</p>}
      {found && <Upsets conflict={conflict} told={found} concept={concept} />}
    </section>
  );
}

/** Why not all coalitions can be asked, in words; undefined where they can. */
function obstacleTo(
  { mostTogether, tooManyToJoin }: ShownConflict,
  { forCoalitions, ...concept }: ShownConcept,
  said: ConceptSaid,
): string | undefined {
  if (tooManyToJoin !== undefined) {
    return `All coalitions can be asked where up to ${mostTogether} can move. Here ${tooManyToJoin} can; choose some under Coalitions, and they are asked state by state.`;
  }
  if (!forCoalitions)
    return `${said.isMethod ? concept.symbol : 'This foresight'} has no version for coalitions. Choose another above.`;
  return undefined;
}

function Upsets({
  conflict,
  told: { document, keys },
  concept,
}: {
  readonly conflict: ShownConflict;
  readonly told: ToldOf<'coalitions'>;
  readonly concept: ShownConcept;
}) {
  const [all, setAll] = useState(false);
  const said = useConceptSaid();
  const { count: equilibria = 0, examined = 0, upset = [] } = document.equilibria ?? {};
  const surviving = document.equilibria?.surviving[concept.id]?.length ?? 0;
  const shown = all ? upset : upset.slice(0, SHOWN);
  return (
    <>
      <p role="status" className="above-4">
        {examined < equilibria &&
          `Only the ${examined.toLocaleString('en')} most informative of ${sayMany(equilibria, said)} were looked at. `}
        <strong>
          {surviving.toLocaleString('en')} of {sayMany(examined, said)}
        </strong>{' '}
        {said.under(concept)} {surviving === 1 || examined === 1 ? 'survives' : 'survive'} every
        coalition of those who can move.
        {upset.length > 0 &&
          ' Of the others: who could leave them, and what each gains in places of its order, 1 the best.'}
      </p>
      <ul className="above-8 upset-states">
        {shown.map((one) => (
          <UpsetItem key={one.state.id} conflict={conflict} upset={one} keys={keys} />
        ))}
      </ul>
      {upset.length > shown.length && (
        <button type="button" className="text-button above-6" onClick={() => setAll(true)}>
          Show {(upset.length - shown.length).toLocaleString('en')} more
        </button>
      )}
    </>
  );
}

function UpsetItem({
  conflict,
  upset: { state, says, by },
  keys,
}: {
  readonly conflict: ShownConflict;
  readonly upset: UpsetState;
  readonly keys: ToldOf<'coalitions'>['keys'];
}) {
  const title = state.name === undefined ? capitalize(says) : sayName(state.name);
  return (
    <li className="ruled-above upset-state">
      <button
        type="button"
        className="link serif touch state-link given"
        onClick={() => void goTo(keys[state.id]!, { words: title })}
      >
        {title}
      </button>
      <ul>
        {by.map(({ coalition, ends, moves: [move] }) => (
          <li key={coalition.join()} className="given">
            <CoalitionNames conflict={conflict} members={positionsOf(conflict, coalition)} /> could
            go to{' '}
            <button
              type="button"
              className="text-button"
              onClick={() => void goTo(keys[move!.to]!, { words: move!.says })}
            >
              {move!.says}
            </button>
            {sayMore(ends.length - 1)}
            <span className="soft block">
              {move!.membersSay} {move!.othersSay}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** `47 equilibria`; `47 outcomes that hold`. */
function sayMany(count: number, { isMethod }: ConceptSaid): string {
  const [one, many] = isMethod
    ? ['equilibrium', 'equilibria']
    : ['outcome that holds', 'outcomes that hold'];
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function sayMore(more: number): string {
  return more === 0 ? '' : `, or to ${more} ${more === 1 ? 'other state' : 'other states'}`;
}
