import { useAnswer } from '../../asking/use-answer.ts';
import type { ShownConflict, ShownState, StateKey } from '../../desk/shown-conflict.ts';
import { askWhyNot, desk, goTo } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { sayName } from '../../words/state-name.ts';
import { RivalOptions } from './rival-options.tsx';
import { StateHeading, WhyNot } from './why-not.tsx';

export const RIVAL_PICKER = 'rival-picker';
/** Where the argument starts, to bring it into sight. */
export const RIVAL_TITLE = 'rival-title';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
}

/** Why this state and not another one, which can be named or set option by option. */
export function RivalSection({ conflict, state }: Props) {
  const rival = useWorkspace((workspace) => workspace.rival);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const other = useAnswer(conflict, askState, rival === undefined ? undefined : [rival]);
  return (
    <section
      className={`rival${rival === undefined ? '' : ' ruled rival-asked'}`}
      aria-labelledby={RIVAL_TITLE}
    >
      <h2 id={RIVAL_TITLE} className="head rival-title">
        Why not another state?
      </h2>
      <div className="small row middle above-6 rival-tools">
        <RivalPicker conflict={conflict} state={state} rival={rival} />
        {other && (
          <>
            <button
              type="button"
              className="link"
              onClick={() => void goTo(other.key, { words: other.name ?? other.words })}
            >
              Go there
            </button>
            <button type="button" className="link" onClick={() => void askWhyNot(undefined)}>
              Ask no more
            </button>
          </>
        )}
      </div>
      {conflict.representation !== 'graph' && (
        <RivalOptions conflict={conflict} from={other ?? state} />
      )}
      {other && other.key === state.key && (
        <p className="soft above-8">This is the state that you are in. Choose another one.</p>
      )}
      {other && other.key !== state.key && (
        <>
          <StateHeading conflict={conflict} state={other} foresight={foresight} />
          <WhyNot conflict={conflict} first={state.key} second={other.key} />
        </>
      )}
    </section>
  );
}

function RivalPicker({ conflict, state, rival }: Props & { readonly rival: StateKey | undefined }) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const held = useAnswer(conflict, askEquilibria, [foresight]) ?? [];
  const { statusQuo, namedStates } = conflict;
  const named = namedStates.filter(({ key }) => key !== statusQuo);
  const known = new Set([statusQuo, ...namedStates.map(({ key }) => key)]);
  const others = held.filter(({ key }) => !known.has(key));
  const listed = rival !== undefined && (known.has(rival) || others.some((o) => o.key === rival));
  // What is asked stands elsewhere than the question; whoever chose it goes there with it.
  const choose = async (value: string) => {
    await askWhyNot(value === '' ? undefined : value);
    document.getElementById(RIVAL_PICKER)?.focus();
  };
  return (
    <label className="tool soft middle line gap-5 rival-picker">
      <span>Why not</span>
      <select
        id={RIVAL_PICKER}
        value={rival ?? ''}
        onChange={({ target: { value } }) => void choose(value)}
      >
        <option value="">name a state …</option>
        {rival !== undefined && !listed && <option value={rival}>the one set below</option>}
        {statusQuo !== undefined && (
          <option value={statusQuo} disabled={statusQuo === state.key}>
            the status quo
          </option>
        )}
        {named.length > 0 && (
          <optgroup label={conflict.representation === 'graph' ? 'States' : 'Named states'}>
            {named.map(({ key, name }) => (
              <option key={key} value={key} disabled={key === state.key}>
                {sayName(name)}
              </option>
            ))}
          </optgroup>
        )}
        {others.length > 0 && (
          <optgroup label="Equilibria">
            {others.map(({ key, words }) => (
              <option key={key} value={key} disabled={key === state.key}>
                {words}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

const askState = (key: StateKey) => desk.state(key);
const askEquilibria = (foresight: string) => desk.equilibria(foresight);
