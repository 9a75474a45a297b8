import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type { ShownGroupPart, ShownMap, ShownMapGroup } from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';
import { titleOf } from '../../states/state-title.ts';
import type { SideProps } from './side-props.ts';

const ADDED_AT_ONCE = 12;

/** What the states of a group have in common, and which they are. */
export function GroupSide({
  conflict,
  map,
  concept,
  group,
  onAdd,
}: SideProps & { readonly group: ShownMapGroup | undefined }) {
  const parts = useGroup(map, group?.id);
  if (group === undefined) return null;
  const holds = group.heldUnder.includes(concept.id);
  const layer = map.layers.find(({ groups }) => groups.includes(group))!.heading;
  const told = parts?.flatMap(({ states }) => states.map(({ key }) => key)) ?? [];
  return (
    <>
      <p className="eyebrow">{layer}</p>
      <h2 className="head above-2 map-panel-title">
        {group.count.toLocaleString('en')} {group.count === 1 ? 'state' : 'states'}
      </h2>
      <p className="above-7 line gap-5 map-panel-verdict">
        <VerdictMark stays={holds} label={holds ? 'hold' : 'do not hold'} />
        <span>{group.words}.</span>
      </p>
      {told.length > 1 && told.length <= ADDED_AT_ONCE && told.length === group.count && (
        <div className="row above-9 gap-4">
          <Button className="plain-button" onPress={() => onAdd(told)}>
            Show them one by one
          </Button>
        </div>
      )}
      {parts?.map((part) => (
        <GroupPart
          key={part.decisionMakers.join(' ')}
          conflict={conflict}
          part={part}
          onAdd={onAdd}
        />
      ))}
    </>
  );
}

function useGroup(map: ShownMap, id: string | undefined): ShownGroupPart[] | undefined {
  const [parts, setParts] = useState<{ readonly id: string; readonly of: ShownGroupPart[] }>();
  useEffect(() => {
    let current = true;
    if (id !== undefined) {
      void desk.mapGroup(map.map, id).then((answer) => {
        if (current && answer !== undefined) setParts({ id, of: answer });
      });
    }
    return () => {
      current = false;
    };
  }, [map, id]);
  return parts?.id === id ? parts?.of : undefined;
}

function GroupPart({
  conflict,
  part: { decisionMakers, count, states },
  onAdd,
}: Pick<SideProps, 'conflict' | 'onAdd'> & { readonly part: ShownGroupPart }) {
  return (
    <section className="above-10">
      <h3 className="small sans light map-part-title">
        {decisionMakers.length > 0 && (
          <>
            {decisionMakers.map((position) => (
              <DecisionMakerMark
                key={position}
                decisionMaker={conflict.decisionMakers[position]!}
                position={position}
              />
            ))}{' '}
          </>
        )}
        <span className="note">
          {decisionMakers.length === 1 ? 'stands' : 'stand'} elsewhere: {count.toLocaleString('en')}{' '}
          {count === 1 ? 'state' : 'states'}
        </span>
      </h3>
      <ul className="map-moves">
        {states.map((state) => (
          <li key={state.key}>
            <button type="button" className="link touch given" onClick={() => onAdd([state.key])}>
              {titleOf(state, conflict)}
            </button>
          </li>
        ))}
        {count > states.length && (
          <li className="note">and {(count - states.length).toLocaleString('en')} more</li>
        )}
      </ul>
    </section>
  );
}
