import type { Sketch, SketchedBody, SketchedOption } from '@standoff/language';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { colourOf } from '../design/decision-maker-mark.tsx';
import { NewOption } from './new-option.tsx';
import { ObstacleNote, RemoveButton, useChange } from './obstacle-note.tsx';
import { TextField } from './text-field.tsx';

/** What each of them can do. */
export function OptionsStep({ sketch }: { readonly sketch: Sketch | undefined }) {
  if (sketch === undefined || sketch.decisionMakers.length === 0) {
    return <p className="soft step-empty">Name the decision makers first.</p>;
  }
  return sketch.decisionMakers.map((owner, position) => (
    <section
      key={owner.id}
      className="owner-block"
      style={colourOf(position)}
      aria-label={`Options of ${owner.name}`}
    >
      <h3 className="serif strong head owner-name given">{owner.name}</h3>
      <ul className="ruled-above entries">
        {owner.options.map((option) => (
          <OptionEntry key={option.id} owner={owner} option={option} />
        ))}
      </ul>
      <NewOption owner={owner} />
    </section>
  ));
}

/** An option, to be renamed, worded, limited or taken out. */
export function OptionEntry({
  owner,
  option,
  children,
}: {
  readonly owner: SketchedBody;
  readonly option: SketchedOption;
  /** What else is said of it. */
  readonly children?: ReactNode;
}) {
  const { change, obstacle } = useChange();
  const place = { owner: owner.id, option: option.id };
  return (
    <li className="ruled entry">
      <div className="row middle entry-row">
        <TextField
          label={`Name of the option ${option.name}`}
          isLabelUnseen
          value={option.name}
          onCommit={(name) =>
            void change(`rename the option ${option.name}`, {
              edit: 'changeOption',
              what: { ...place, change: { name } },
            })
          }
        />
        <RemoveButton
          what={`the option ${option.name} of ${owner.name}`}
          removal={(cascade) => ({
            edit: 'removeNamed',
            what: { thing: { kind: 'option', owner: owner.id, id: option.id }, cascade },
          })}
        />
      </div>
      <div className="above-6 phrases">
        {inOrderOfForms(option).map(({ id, phrase }) => (
          <TextField
            key={id}
            label={option.yesNo ? (id === 'yes' ? 'Wording if yes' : 'Wording if no') : id}
            value={phrase}
            onCommit={(to) =>
              void change(`the words for ${option.name}: ${id}`, {
                edit: 'setLevelPhrase',
                what: { ...place, level: id, phrase: to },
              })
            }
          />
        ))}
      </div>
      {option.otherLimits ? (
        <p className="soft step-note">Its moves are limited in the text.</p>
      ) : (
        <Checkbox
          className="small middle above-7 line gap-5 check"
          isSelected={option.oneWay}
          onChange={(oneWay) =>
            void change(`${option.name} ${oneWay ? 'cannot' : 'can'} be undone`, {
              edit: 'changeOption',
              what: { ...place, change: { moves: oneWay ? 'one-way' : 'free' } },
            })
          }
        >
          <span className="check-box" aria-hidden="true" />
          Cannot be undone once it is done
        </Checkbox>
      )}
      {children}
      <ObstacleNote obstacle={obstacle} />
    </li>
  );
}

/** What is said if it is so stands first, as where the option was added; levels of a name stand in their order. */
function inOrderOfForms({ yesNo, levels }: SketchedOption): SketchedOption['levels'] {
  return yesNo
    ? levels.toSorted((a, b) => Number(b.id === 'yes') - Number(a.id === 'yes'))
    : levels;
}
