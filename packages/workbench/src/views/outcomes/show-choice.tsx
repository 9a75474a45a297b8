import type { ConceptSaid } from '../../design/concept-said.ts';
import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { capitalize } from '../../words/capitalize.ts';
import { sayNames } from '../coalitions/coalition-names.tsx';
import { ANY, type AskedOutcomes, unleftUnder } from './asked-outcomes.ts';
import { changeSettings } from './outcome-settings.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly coalitions: AskedCoalitions;
  readonly asked: AskedOutcomes;
}

const TOLD = 'told';
const GAINS = 'common gains';
/** Before the positions of those who gain together. */
const JOINT_GAINS = 'joint gains ';

/** Which outcomes are listed. */
export function ShowChoice({ conflict, coalitions: { coalitions }, asked }: Props) {
  const { isMethod, under } = useConceptSaid();
  const holding = isMethod ? 'equilibria' : 'what holds';
  const { heldUnder: _, withTold: __, commonGains: ___, jointGains: ____, ...rest } = asked;
  return (
    <label className="tool tool-field">
      <span>Show</span>
      <select
        value={shownValue(asked)}
        onChange={({ target: { value } }) =>
          changeSettings({ question: { ...rest, ...shownBy(value) } })
        }
      >
        <option value="">all {conflict.stateCount.toLocaleString('en')} states</option>
        <option value={TOLD}>{holding}, and what the finding names</option>
        <option value={ANY}>
          {isMethod ? 'equilibria under any concept analysed' : 'what holds in any column'}
        </option>
        <option value="all">
          {isMethod ? 'equilibria under all concepts analysed' : 'what holds in all columns'}
        </option>
        {conflict.statusQuo !== undefined && (
          <option value={GAINS}>better for everybody than the status quo</option>
        )}
        {conflict.statusQuo !== undefined &&
          [...conflict.decisionMakers.map((_, position) => [position]), ...coalitions].map(
            (members) => (
              <option key={members.join()} value={`${JOINT_GAINS}${members.join()}`}>
                {sayGain(conflict, members)}
              </option>
            ),
          )}
        {conflict.concepts.map((concept) => (
          <option key={concept.id} value={concept.id}>
            {`${holding} ${under(concept)} (${concept.equilibria.toLocaleString('en')})`}
          </option>
        ))}
      </select>
    </label>
  );
}

function shownValue({ heldUnder, withTold, commonGains, jointGains }: AskedOutcomes): string {
  if (withTold && heldUnder === ANY) return TOLD;
  if (commonGains) return GAINS;
  return jointGains === undefined ? (heldUnder ?? '') : `${JOINT_GAINS}${jointGains.join()}`;
}

type ShownOutcomes = Pick<AskedOutcomes, 'heldUnder' | 'withTold' | 'commonGains' | 'jointGains'>;

function shownBy(value: string): ShownOutcomes {
  if (value === '') return {};
  if (value === TOLD) return { heldUnder: ANY, withTold: true };
  if (value === GAINS) return { commonGains: true };
  if (!value.startsWith(JOINT_GAINS)) return { heldUnder: value };
  return { jointGains: value.slice(JOINT_GAINS.length).split(',').map(Number) };
}

/** A body gains nothing: it is asked for what its members would vote. */
function sayGain(conflict: ShownConflict, members: readonly number[]): string {
  const [first, ...more] = members;
  const isBody = more.length === 0 && conflict.decisionMakers[first!]!.body !== undefined;
  const names = sayNames(conflict, members);
  return isBody
    ? `what ${names} would vote for over the status quo`
    : `better for ${names} than the status quo`;
}

/** Whether only those are listed that somebody, or some together, would not leave. */
export function UnleftChoice({ conflict, coalitions: { coalitions }, asked }: Props) {
  const said = useConceptSaid();
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const able = conflict.decisionMakers.flatMap(({ canMove }, position) =>
    canMove ? [[position]] : [],
  );
  return (
    <label className="tool tool-field">
      <span>Stable for</span>
      <select
        value={asked.unleft?.toString() ?? ''}
        title={asked.unleft && sayUnder(conflict, unleftUnder(asked, foresight), said)}
        onChange={({ target: { value } }) =>
          changeSettings({ question: withStayers(asked, value) })
        }
      >
        <option value="">anyone</option>
        {[...able, ...coalitions].map((members) => (
          <option key={members.join()} value={members.join()}>
            {sayNames(conflict, members)}
          </option>
        ))}
        {coalitions.length > 1 && <option value={ALL}>all coalitions that count</option>}
      </select>
    </label>
  );
}

const ALL = 'coalitions';

function withStayers({ unleft: _, ...asked }: AskedOutcomes, value: string): AskedOutcomes {
  if (value === '') return asked;
  return { ...asked, unleft: value === ALL ? ALL : value.split(',').map(Number) };
}

/** Under what they would stay. */
function sayUnder(
  { concepts }: ShownConflict,
  id: string,
  { isMethod, under }: ConceptSaid,
): string {
  if (id === ANY) {
    return isMethod
      ? 'Under some concept under which the outcome is an equilibrium'
      : 'In some column in which the outcome holds';
  }
  if (id === 'all') return isMethod ? 'Under all concepts analysed' : 'In all columns';
  return capitalize(under(concepts.find((one) => one.id === id)!));
}
