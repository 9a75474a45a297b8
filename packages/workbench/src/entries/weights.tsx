import type { Sketch, SketchedDecisionMaker } from '@standoff/language';
import { Button } from 'react-aria-components';
import { sayTerm, weightsOf } from './basis/amounts.ts';
import { isEntries, textOf, valuesOf } from './basis/content.ts';
import { EntryList } from './entry-list.tsx';
import { weightOf } from './kinds/weight.ts';
import { ObstacleNote, useChange } from './obstacle-note.tsx';

/** What a decision maker goes by, where it weighs one thing against another. */
export function Weights({
  sketch,
  owner,
}: {
  readonly sketch: Sketch;
  readonly owner: SketchedDecisionMaker;
}) {
  return (
    <>
      <p className="soft step-note">
        Each outcome is worth what is added up here, and {owner.name} would rather have what is
        worth more.
      </p>
      {isEntries(owner.weights) ? (
        <InShort sketch={sketch} owner={owner} />
      ) : (
        <EntryList key={owner.id} kind={weightOf(owner.id)} sketch={sketch} />
      )}
    </>
  );
}

/** What is written as a mapping has a number for each formula, and room for nothing else. */
function InShort({
  sketch,
  owner,
}: {
  readonly sketch: Sketch;
  readonly owner: SketchedDecisionMaker;
}) {
  const { change, obstacle } = useChange();
  const list = weightsOf(owner);
  return (
    <>
      <ul className="ruled-above entries">
        {list.map((weight) => (
          <li key={textOf(valuesOf(weight)['of'])} className="ruled entry says given">
            {sayTerm(sketch, weight, owner.id)}
          </li>
        ))}
      </ul>
      <Button
        className="plain-button above-9"
        onPress={() =>
          void change(`write the weights of ${owner.name} at length`, {
            edit: 'changeEntryAt',
            what: { path: ['decision-makers', owner.id], fields: [['weights', list]] },
          })
        }
      >
        Change them here
      </Button>
      <ObstacleNote obstacle={obstacle} />
    </>
  );
}
