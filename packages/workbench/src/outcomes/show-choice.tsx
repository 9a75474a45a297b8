import type { AskedCoalitions } from '../analysis/coalition-readings.ts';
import { type ConflictReading, GIVEN } from '../analysis/readings.ts';
import { sayNames, sayShort } from '../coalitions/coalition-names.tsx';
import { useWorkspace } from '../document/workspace.ts';
import { ANY, type AskedOutcomes } from './asked-outcomes.ts';
import { changeSettings } from './outcome-settings.ts';

interface Props {
  readonly conflict: ConflictReading;
  readonly coalitions: AskedCoalitions;
  readonly asked: AskedOutcomes;
}

const GAINS = 'common gains';
/** Before the positions of those who gain together. */
const JOINT_GAINS = 'joint gains ';

/** Which outcomes are listed. */
export function ShowChoice({ conflict, coalitions: { coalitions }, asked }: Props) {
  const { heldUnder: _, commonGains: __, jointGains: ___, ...rest } = asked;
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
        <option value={ANY}>equilibria under any concept</option>
        <option value="all">equilibria whatever the foresight</option>
        {conflict.statusQuo !== undefined && (
          <option value={GAINS}>better for everybody than the status quo</option>
        )}
        {conflict.statusQuo !== undefined &&
          coalitions.map((members) => (
            <option key={members.join()} value={`${JOINT_GAINS}${members.join()}`}>
              better for {sayNames(conflict, members)} than the status quo
            </option>
          ))}
        {conflict.concepts.map(({ id, symbol, equilibria }) => (
          <option key={id} value={id}>
            {id === GIVEN ? 'equilibria under the mixed foresight' : `equilibria under ${symbol}`} (
            {equilibria.toLocaleString('en')})
          </option>
        ))}
      </select>
    </label>
  );
}

function shownValue({ heldUnder, commonGains, jointGains }: AskedOutcomes): string {
  if (commonGains) return GAINS;
  return jointGains === undefined ? (heldUnder ?? '') : `${JOINT_GAINS}${jointGains.join()}`;
}

function shownBy(value: string): Pick<AskedOutcomes, 'heldUnder' | 'commonGains' | 'jointGains'> {
  if (value === '') return {};
  if (value === GAINS) return { commonGains: true };
  if (!value.startsWith(JOINT_GAINS)) return { heldUnder: value };
  return { jointGains: value.slice(JOINT_GAINS.length).split(',').map(Number) };
}

/** Whether only those are listed that no coalition that counts would leave; there is no choice without any. */
export function UnleftChoice({ conflict, coalitions: { coalitions }, asked }: Props) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const [only, ...more] = coalitions;
  if (only === undefined) return null;
  const who = more.length === 0 ? sayShort(conflict, only) : 'no coalition';
  return (
    <label className="tool tool-check">
      <input
        type="checkbox"
        checked={asked.unleft ?? false}
        onChange={({ target: { checked } }) =>
          changeSettings({ question: { ...asked, unleft: checked } })
        }
      />
      <span title={sayUnder(conflict, asked.heldUnder ?? foresight)}>
        Only what {who} would {more.length === 0 ? 'not leave' : 'leave'}
      </span>
    </label>
  );
}

/** Under what they would not leave it. */
function sayUnder({ concepts }: ConflictReading, under: string): string {
  if (under === ANY) return 'Under some concept under which the outcome holds';
  if (under === 'all') return 'Under every concept';
  return `Under ${under === GIVEN ? 'the mixed foresight' : concepts.find(({ id }) => id === under)!.symbol}`;
}
