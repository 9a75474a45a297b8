import { proxy } from 'comlink';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ShownUpset, ShownUpsetState } from '../analysis/shown-coalitions.ts';
import type { ShownConcept, ShownConflict } from '../analysis/shown-conflict.ts';
import { desk, goTo } from '../document/actions.ts';
import { commonConcept } from '../document/look.ts';
import { otherReading } from '../document/preference-reading.ts';
import { useWorkspace } from '../document/workspace.ts';
import { capitalize } from '../parts/capitalize.ts';
import { sayName } from '../parts/state-name.ts';
import { CoalitionNames } from './coalition-names.tsx';
import { useCoalitionReading } from './coalition-settings.ts';

/** So many states are shown before more are asked for. */
const SHOWN = 8;

/** Which outcomes survive every coalition, and which coalitions upset the others: when asked for. */
export function SurvivingSection({ conflict }: { readonly conflict: ShownConflict }) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const reading = useCoalitionReading();
  const concept = commonConcept(conflict, foresight);
  const obstacle = obstacleTo(conflict, concept);
  const search = useUpsets(conflict, concept.id, reading);
  if (conflict.decisionMakers.filter(({ canMove }) => canMove).length < 2) return null;
  if (otherReading(conflict)) return null;
  return (
    <section className="surviving" aria-labelledby="surviving-title">
      <h2 id="surviving-title" className="rival-title">
        Which outcomes survive every coalition?
      </h2>
      {obstacle !== undefined && <p>{obstacle}</p>}
      {obstacle === undefined && search.found === undefined && search.share === undefined && (
        <p>
          <Button className="quiet-button" onPress={search.start}>
            Ask all coalitions about the {concept.equilibria.toLocaleString('en')}{' '}
            {concept.equilibria === 1 ? 'equilibrium' : 'equilibria'} under {concept.symbol}
          </Button>
        </p>
      )}
      {search.share !== undefined && (
        <p role="status" className="surviving-progress">
          Asking all coalitions: {Math.round(100 * search.share)} %{' '}
          <Button className="quiet-button" onPress={search.stop}>
            Stop
          </Button>
        </p>
      )}
      {search.found !== undefined && (
        <Upsets conflict={conflict} found={search.found} symbol={concept.symbol} />
      )}
    </section>
  );
}

/** Why not all coalitions can be asked, in words; undefined where they can. */
function obstacleTo(
  { mostTogether, tooManyToJoin }: ShownConflict,
  { symbol, forCoalitions }: ShownConcept,
): string | undefined {
  if (tooManyToJoin !== undefined) {
    return `All coalitions can be asked where up to ${mostTogether} can move. Here ${tooManyToJoin} can; those that you let count are asked about every state.`;
  }
  if (!forCoalitions)
    return `${symbol} has no version for coalitions. Choose another foresight above.`;
  return undefined;
}

interface Search {
  readonly found: ShownUpset | undefined;
  readonly share: number | undefined;
  start(): void;
  stop(): void;
}

/** A search that is of one conflict, concept and reading; of another one nothing is known yet. */
function useUpsets(conflict: ShownConflict, concept: string, reading: string): Search {
  const [answer, setAnswer] = useState<{ of: string; found: ShownUpset | undefined }>();
  const [running, setRunning] = useState<{ of: string; share: number }>();
  const of = `${conflict.elapsed} ${concept} ${reading}`;
  const latest = useRef(0);
  return {
    found: answer?.of === of ? answer.found : undefined,
    share: running?.of === of ? running.share : undefined,
    start() {
      const number = ++latest.current;
      setRunning({ of, share: 0 });
      const onShare = proxy((share: number) =>
        setRunning((now) => (now?.of === of ? { of, share } : now)),
      );
      void desk.upsets(concept, reading, onShare).then((found) => {
        // Of a search that was ended nothing is known, and it can be asked for again; as where another
        // analysis came in between.
        if (number !== latest.current) return;
        setAnswer({ of, found });
        setRunning(undefined);
      });
    },
    stop() {
      latest.current++;
      setRunning(undefined);
      void desk.stopUpsets();
    },
  };
}

function Upsets({
  conflict,
  found: { surviving, examined, equilibria, upset },
  symbol,
}: {
  readonly conflict: ShownConflict;
  readonly found: ShownUpset;
  readonly symbol: string;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? upset : upset.slice(0, SHOWN);
  return (
    <>
      <p role="status" className="surviving-says">
        <strong>
          {surviving.toLocaleString('en')} of {examined.toLocaleString('en')}
        </strong>{' '}
        {examined === 1 ? 'equilibrium' : 'equilibria'} under {symbol}{' '}
        {surviving === 1 || examined === 1 ? 'survives' : 'survive'} every coalition.
        {examined < equilibria &&
          ` Of ${equilibria.toLocaleString('en')} only the most telling were looked at.`}
        {upset.length > 0 &&
          ' Of the others: who could leave them, and what each gains in places of its order, 1 the best.'}
      </p>
      <ul className="upset-states">
        {shown.map((state) => (
          <UpsetItem key={state.key} conflict={conflict} state={state} />
        ))}
      </ul>
      {upset.length > shown.length && (
        <button type="button" className="text-button together-more" onClick={() => setAll(true)}>
          Show {(upset.length - shown.length).toLocaleString('en')} more
        </button>
      )}
    </>
  );
}

function UpsetItem({
  conflict,
  state: { key, name, words, by },
}: {
  readonly conflict: ShownConflict;
  readonly state: ShownUpsetState;
}) {
  const title = name === undefined ? capitalize(words) : sayName(name);
  return (
    <li className="upset-state">
      <button
        type="button"
        className="state-link given"
        onClick={() => void goTo(key, { words: title })}
      >
        {title}
      </button>
      <ul>
        {by.map(({ members, to, words: end, gains, others, more }) => (
          <li key={members.join()} className="given">
            <CoalitionNames conflict={conflict} members={members} /> could go to{' '}
            <button
              type="button"
              className="text-button"
              onClick={() => void goTo(to, { words: end })}
            >
              {end}
            </button>
            {more > 0 && `, or to ${more} ${more === 1 ? 'other state' : 'other states'}`}
            <span className="upset-gains">
              {gains} {others}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
