import { Button } from 'react-aria-components';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { InOrder } from '../../design/in-order.tsx';
import type { NamedState } from '../../desk/name-state.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { chooseOnMap, setView } from '../../document/actions.ts';
import { titleOf } from '../../states/state-title.ts';
import { goToState } from './go-to-state.ts';
import { type HistoryTold, isMove, type Moment, type Stand, standsOf, stateOf } from './moments.ts';

/** How things stood before and after an event, with what it changed marked; and the ways to these states. */
export function MomentSituation({
  conflict,
  told,
  moment,
}: {
  readonly conflict: ShownConflict;
  readonly told: HistoryTold;
  readonly moment: Moment;
}) {
  const situation = standsOf(conflict, moment);
  const [before, after] = [moment.before, moment.after].map((one) => stateOf(conflict, told, one));
  const isChange = situation.some(({ options }) => options.some(differs));
  return (
    <section className="ruled-above above-10 moment-part" aria-labelledby="moment-situation">
      <h4 id="moment-situation">{isChange ? 'Before and after' : 'How things stood then'}</h4>
      <table className="small full stands">
        <thead className={isChange ? undefined : 'unseen'}>
          <tr>
            <th scope="col">
              <span className="unseen">Whose option</span>
            </th>
            <th scope="col">before</th>
            {isChange && <th scope="col">after</th>}
          </tr>
        </thead>
        <tbody>
          {situation.map((stand) => (
            <StandRow key={stand.mover} conflict={conflict} stand={stand} isChange={isChange} />
          ))}
        </tbody>
      </table>
      <p className="row above-5 moment-ways">
        {isChange && before && (
          <Button className="text-button given" onPress={() => void goToState(before)}>
            The state before: {titleOf(before, conflict)}
          </Button>
        )}
        {after && (
          <Button className="text-button given" onPress={() => void goToState(after)}>
            {isChange ? 'The state after: ' : 'The state then: '}
            {titleOf(after, conflict)}
          </Button>
        )}
        {after && (
          <Button
            className="text-button"
            onPress={() =>
              void showOnMap({
                before,
                after,
                mover: isMove(moment) ? moment.steps[0]!.mover : undefined,
              })
            }
          >
            {isMove(moment) ? 'See the step on the map' : 'See it on the map'}
          </Button>
        )}
      </p>
    </section>
  );
}

function StandRow({
  conflict,
  stand: { mover, options },
  isChange,
}: {
  readonly conflict: ShownConflict;
  readonly stand: Stand;
  readonly isChange: boolean;
}) {
  return (
    <tr>
      <th scope="row">
        <DecisionMakerMark decisionMaker={conflict.decisionMakers[mover]!} position={mover} />
      </th>
      <td className="given">{options.map(({ before }) => before).join(', ')}</td>
      {isChange && (
        <td className="given">
          {options.some(differs) ? (
            <InOrder
              of={options}
              draw={(option, k) => (
                <span>
                  {k > 0 && ', '}
                  {differs(option) ? <mark>{option.after}</mark> : option.after}
                </span>
              )}
            />
          ) : (
            <span className="soft">the same</span>
          )}
        </td>
      )}
    </tr>
  );
}

function differs({ before, after }: Stand['options'][number]): boolean {
  return before !== after;
}

/** The map from where things stood before, with the step standing out where one took it alone. */
async function showOnMap({
  before,
  after,
  mover,
}: {
  readonly before: NamedState | undefined;
  readonly after: NamedState;
  readonly mover: string | undefined;
}): Promise<void> {
  const from = before ?? after;
  await chooseOnMap({
    path: mover === undefined ? undefined : [{ mover, to: after.key }],
    moves: 'all',
    from: from.key,
    added: [after.key],
    selection: mover !== undefined ? undefined : { kind: 'state', key: after.key },
    hidden: [],
  });
  await setView('map');
}
