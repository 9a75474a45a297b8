import { type FormEvent, useState } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import { Fold } from '../../design/fold.tsx';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { MethodSwitch } from '../../page/method-switch.tsx';
import type { AskedOutcomes } from './asked-outcomes.ts';
import { OrderChoice } from './order-choice.tsx';
import { changeSettings, toggleLevel, useOutcomeSettings } from './outcome-settings.ts';
import { SaveCsv } from './save-csv.tsx';
import { ShowChoice, UnleftChoice } from './show-choice.tsx';
import type { Outcomes } from './use-outcomes.ts';
import './outcome-toolbar.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly coalitions: AskedCoalitions;
  readonly asked: AskedOutcomes;
  readonly outcomes: Outcomes;
}

/** Which outcomes are listed, in which order, and how many there are. */
export function OutcomeToolbar({ conflict, coalitions, asked, outcomes }: Props) {
  const withLeavers = useOutcomeSettings((settings) => settings.withLeavers);
  const statesAcross = useOutcomeSettings((settings) => settings.statesAcross);
  const gathered = useOutcomeSettings((settings) => settings.gathered);
  return (
    <>
      <div className="small row middle outcome-toolbar">
        <ShowChoice conflict={conflict} coalitions={coalitions} asked={asked} />
        <UnleftChoice conflict={conflict} coalitions={coalitions} asked={asked} />
        <Fold says="Order, filter, form of the table">
          <OrderChoice conflict={conflict} coalitions={coalitions} order={asked.order} />
          <Filter
            key={asked.where ?? ''}
            conflict={conflict}
            asked={asked}
            problem={outcomes.problem}
          />
          <label className="tool tool-check">
            <input
              type="checkbox"
              checked={asked.coalesced ?? false}
              onChange={({ target: { checked } }) =>
                changeSettings({ question: { ...asked, coalesced: checked } })
              }
            />
            <span title="States that everybody ranks equally and from which all moves lead to the like">
              Merge equivalent states
            </span>
          </label>
          <ManualLink place={places.equivalent} about="equivalent states" />
          {asked.order.by === 'telling' && !statesAcross && (
            <label className="tool tool-check">
              <input
                type="checkbox"
                checked={gathered}
                onChange={({ target: { checked } }) => changeSettings({ gathered: checked })}
              />
              <span title="Outcomes that hold alike, as one row that unfolds">
                Gather rows alike
              </span>
            </label>
          )}
          <label className="tool tool-check">
            <input
              type="checkbox"
              checked={statesAcross}
              onChange={({ target: { checked } }) => changeSettings({ statesAcross: checked })}
            />
            <span>States as columns</span>
          </label>
          {!statesAcross && (
            <label className="tool tool-check">
              <input
                type="checkbox"
                checked={withLeavers}
                onChange={({ target: { checked } }) => changeSettings({ withLeavers: checked })}
              />
              <span>Show who would leave</span>
            </label>
          )}
        </Fold>
        <div className="middle whole line gap-6 at-end outcome-end">
          <p role="status">{sayStanding(outcomes, asked)}</p>
          <MethodSwitch />
          <SaveCsv list={outcomes.list} coalitions={coalitions} />
        </div>
      </div>
      <AskedLevels conflict={conflict} asked={asked} />
    </>
  );
}

/** How many there are, or how far it is with asking coalitions which of them they would leave. */
function sayStanding(
  { list, count, share, problem }: Outcomes,
  { coalesced = false }: AskedOutcomes,
): string {
  if (share !== undefined) return `Asking the coalitions: ${Math.round(100 * share)} %`;
  if (list === 0 && problem === undefined) return 'Listing …';
  const [one, many] = coalesced ? ['class', 'classes'] : ['outcome', 'outcomes'];
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

interface Choice {
  readonly conflict: ShownConflict;
  readonly asked: AskedOutcomes;
}

/** The levels that were pressed in the table; each can be let go. */
function AskedLevels({ conflict, asked: { levels = [] } }: Choice) {
  if (levels.length === 0) return null;
  const known = conflict.decisionMakers.flatMap(({ options }, owner) =>
    options.map((option) => ({ option, owner })),
  );
  return (
    <ul className="row above-6 gap-4" aria-label="Only states with">
      {levels.map(({ option: position, level }) => {
        const found = known.find(({ option }) => option.position === position);
        if (found?.option.levels[level] === undefined) return null;
        const { phrase } = found.option.levels[level];
        return (
          <li key={position} style={colourOf(found.owner)}>
            <button
              type="button"
              className="small whole owned asked-level given"
              aria-label={`${phrase}: no longer only these`}
              onClick={() => toggleLevel(position, level)}
            >
              {phrase} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** A formula of the model language; what is wrong with it is said below it. */
function Filter({ conflict, asked, problem }: Choice & { readonly problem: string | undefined }) {
  const [text, setText] = useState(asked.where ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changeSettings({ question: { ...asked, where: text } });
  };
  const examples = conflict.decisionMakers.flatMap(({ id: owner, options }) =>
    options.map(({ id, levels }) => `${owner}.${id} = ${levels[0]!.id}`),
  );
  // Short, so that all of it can be seen.
  const [example = 'name of a state'] = examples.sort((a, b) => a.length - b.length);
  return (
    <form className="tool tool-field tool-filter" onSubmit={submit}>
      <label>
        <span>Where</span>
        <input
          value={text}
          onChange={({ target: { value } }) => setText(value)}
          placeholder={example}
          spellCheck={false}
          autoCapitalize="off"
          aria-invalid={problem !== undefined}
          aria-describedby="filter-problem"
        />
      </label>
      <p id="filter-problem" className="filter-problem given" role="status">
        {problem}
      </p>
    </form>
  );
}
