import type { Sketch } from '@standoff/language';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { AmountInput } from '../../design/amount-input.tsx';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import { tabStop } from '../../design/tab-stop.ts';
import { movers } from '../../entries/basis/movers.ts';
import { ObstacleNote, useChange } from '../../entries/obstacle-note.tsx';

/** How things stand now: a level for every option. */
export function NowStep({ sketch }: { readonly sketch: Sketch | undefined }) {
  const { change, obstacle } = useChange();
  // Institutions and agreements have levels that stand now as well.
  const owners = sketch && movers(sketch);
  const all = owners?.flatMap(({ options }) => options);
  if (sketch === undefined || owners === undefined || all === undefined || all.length === 0) {
    return <p className="soft step-empty">Say first what somebody can do.</p>;
  }
  const isSaid = Object.keys(sketch.statusQuo).length > 0;
  const firsts = Object.fromEntries(all.map(({ path, levels }) => [path, levels[0]?.id ?? '']));
  const choose = (option: string, level: string) =>
    void change(
      'how things stand now',
      isSaid
        ? { edit: 'setStatusQuoLevel', what: { option, level } }
        : { edit: 'setStatusQuo', what: { ...firsts, [option]: level } },
    );
  return (
    <>
      {owners.map(
        ({ id, name, options }, position) =>
          options.length > 0 && (
            <fieldset key={id} className="owner-block" style={colourOf(position)}>
              <legend className="serif strong head owner-name given">{name}</legend>
              {options.map((option) => {
                const { path } = option;
                const level = sketch.statusQuo[path];
                return (
                  <div key={path} className="now-option">
                    {option.name !== name && (
                      <span className="note block field-label given">{option.name}</span>
                    )}
                    {option.unit !== undefined && (
                      <AmountInput
                        label={`${name}, ${option.name}`}
                        numbers={option.levels.map((each) => each.id)}
                        value={level}
                        unit={option.unit}
                        onChoose={(number) => choose(path, number)}
                      />
                    )}
                    {option.unit === undefined && (
                      <ToggleButtonGroup
                        className="segments full option-levels"
                        aria-label={`${name}, ${option.name}`}
                        selectionMode="single"
                        disallowEmptySelection
                        selectedKeys={level === undefined ? [] : [level]}
                        onSelectionChange={(keys) => choose(path, `${[...keys][0]}`)}
                      >
                        {option.levels.map(({ id: levelId, phrase }) => (
                          <ToggleButton
                            key={levelId}
                            id={levelId}
                            {...tabStop(levelId === level, level !== undefined)}
                            className="segment given"
                          >
                            {phrase}
                          </ToggleButton>
                        ))}
                      </ToggleButtonGroup>
                    )}
                  </div>
                );
              })}
            </fieldset>
          ),
      )}
      {!isSaid && (
        <Button
          className="plain-button"
          onPress={() =>
            void change('how things stand now', { edit: 'setStatusQuo', what: firsts })
          }
        >
          Nothing of it is done yet
        </Button>
      )}
      <ObstacleNote obstacle={obstacle} />
    </>
  );
}
