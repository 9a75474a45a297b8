import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownDealGrounds } from '../../desk/shown-deals.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { sayName } from '../../words/state-name.ts';
import { conceptsOf, useDealConcept } from './deal-concepts.ts';
import { changeDeals, useDealSettings } from './deal-settings.ts';
import { LeastChange } from './least-change.tsx';
import { MakeHappen } from './make-happen.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly grounds: ShownDealGrounds;
}

const OWN = 'a formula';

/** What would make an outcome happen: a state with a name or a deal of the file; of a formula, the least that must change for it to hold. */
export function LeastTab({ conflict, grounds }: Props) {
  const state = useDealSettings((settings) => settings.state);
  const where = useDealSettings((settings) => settings.where);
  const { isMethod } = useConceptSaid();
  const concepts = conceptsOf(conflict);
  const under = useDealConcept(conflict).id;
  const offered = offeredIn(conflict, grounds);
  const hasStart = conflict.statusQuo !== undefined;
  const goal = where !== undefined ? { where } : { state: state ?? offered[0]?.key };
  return (
    <div className="least-tab">
      <form className="row middle least-choice" onSubmit={(event) => event.preventDefault()}>
        <Goal offered={offered} hasStart={hasStart} />
        <label className="tool tool-field">
          <span>with everybody</span>
          <select value={under} onChange={({ target }) => changeDeals({ under: target.value })}>
            {concepts.map(({ id, symbol, words }) => (
              <option key={id} value={id}>
                {words}
                {isMethod && ` (${symbol})`}
              </option>
            ))}
          </select>
        </label>
      </form>
      {(goal.where ?? goal.state) === undefined ? (
        <p className="note column-wide deals-note">
          Write what is to be the case as a formula of the options.
        </p>
      ) : goal.where !== undefined ? (
        <LeastChange conflict={conflict} concept={under} goal={{ where: goal.where }} />
      ) : goal.state === conflict.statusQuo || !hasStart ? (
        <LeastChange conflict={conflict} concept={under} goal={{ state: goal.state! }} />
      ) : (
        <MakeHappen conflict={conflict} concept={under} state={goal.state!} />
      )}
    </div>
  );
}

interface Offered {
  readonly key: string;
  readonly name: string;
}

/** The states that the file names, and where its deals lead. */
function offeredIn(
  { namedStates, statusQuo, headline }: ShownConflict,
  { deals }: ShownDealGrounds,
): Offered[] {
  const named = namedStates.map(({ key, name }) => ({ key, name: sayName(name) }));
  const agreed = deals.flatMap(({ key, name }) => (key === undefined ? [] : [{ key, name }]));
  // What all would prefer comes first where the headline names it, then what somebody thought of agreeing on.
  const spoken = [...agreed, ...named].filter(({ key }) => headline.states.includes(key));
  const all = [
    ...spoken,
    ...agreed,
    ...named,
    ...(statusQuo === undefined ? [] : [{ key: statusQuo, name: 'The status quo' }]),
  ];
  return all.filter(({ key }, k) => all.findIndex((one) => one.key === key) === k);
}

function Goal({
  offered,
  hasStart,
}: {
  readonly offered: readonly Offered[];
  readonly hasStart: boolean;
}) {
  const state = useDealSettings((settings) => settings.state);
  const where = useDealSettings((settings) => settings.where);
  const [isWriting, setIsWriting] = useState(false);
  const isOwn = isWriting || where !== undefined || offered.length === 0;
  const asked = state ?? offered[0]?.key;
  return (
    <>
      <label className="tool tool-field">
        <span>{hasStart ? 'What is to happen' : 'What is to hold'}</span>
        <select
          value={isOwn ? OWN : asked}
          onChange={({ target: { value } }) => {
            setIsWriting(value === OWN);
            if (value !== OWN) changeDeals({ state: value, where: undefined });
          }}
        >
          {offered.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
          {asked !== undefined && !offered.some(({ key }) => key === asked) && (
            <option value={asked}>The state of the address</option>
          )}
          <option value={OWN}>Any state in which …</option>
        </select>
      </label>
      {isOwn && <OwnFormula key={where} formula={where ?? ''} />}
    </>
  );
}

function OwnFormula({ formula }: { readonly formula: string }) {
  const [text, setText] = useState(formula);
  const ask = () => {
    if (text.trim() !== '') changeDeals({ where: text.trim(), state: undefined });
  };
  return (
    <div className="row gap-5 least-own">
      <label className="tool tool-field">
        <span>Formula</span>
        <input
          value={text}
          placeholder="such as: dprk.disarm = yes"
          onChange={({ target }) => setText(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') ask();
          }}
        />
      </label>
      <Button className="plain-button" isDisabled={text.trim() === ''} onPress={ask}>
        Ask
      </Button>
    </div>
  );
}
