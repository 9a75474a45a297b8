import { changeHowSure, useHowSure } from './how-sure-settings.ts';
import { MOST_SWAPS, start } from './how-sure-words.ts';

/** What may be wrong, in one line. */
export function DoubtSettings() {
  const doubts = useHowSure((settings) => settings.doubts);
  const within = useHowSure((settings) => settings.within);
  const { set, step, orders } = start;
  const change = (changed: { readonly doubts?: 'file' | 'swaps'; readonly within?: number }) =>
    changeHowSure({ ...changed, mark: undefined, set, step, orders });
  return (
    <div className="small row ruled how-sure-settings">
      <Choice
        legend="In doubt"
        options={[
          { value: 'file', says: 'what the file doubts' },
          { value: 'swaps', says: 'swaps in every order' },
        ]}
        chosen={doubts}
        onChoose={(value) => change({ doubts: value as 'file' | 'swaps' })}
      />
      <Choice
        legend="Swaps in each order"
        options={Array.from({ length: MOST_SWAPS }, (_, k) => ({
          value: String(k + 1),
          says: k === 0 ? '1' : `up to ${k + 1}`,
        }))}
        chosen={String(within)}
        onChoose={(value) => change({ within: Number(value) })}
      />
    </div>
  );
}

function Choice({
  legend,
  options,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly says: string }[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map(({ value, says }) => (
        <label key={value} className="tick">
          <input
            type="radio"
            name={legend}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {says}
        </label>
      ))}
    </fieldset>
  );
}
