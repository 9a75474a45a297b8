import { type Content, oneOrMore, textOf, textsOf, type Values } from '../content.ts';
import type { EntryContext } from '../entry-kind.ts';
import { nameOf, sayStatement } from '../people.ts';
import { Check, Choose, toggled } from './simple-fields.tsx';
import { StatementBuilder, showsStatement } from './statement-field.tsx';

/** What is seen of what somebody wants: statements that are not seen, and one that is thought to be there. */
export function OrderChange({
  context: { sketch },
  about,
  order,
  values,
  label,
  set,
}: {
  readonly context: EntryContext;
  readonly about: string;
  readonly order: readonly Content[];
  readonly values: Values;
  readonly label: string;
  readonly set: (changes: Values) => void;
}) {
  const dropped = textsOf(values['drop']);
  const places = order.map((statement, at) => ({ statement, place: `${at + 1}` }));
  const left = places.filter(({ place }) => !dropped.includes(place));
  const name = nameOf(sketch, about);
  const byPlace = (a: string, b: string) => Number(a) - Number(b);
  return (
    <div className="form-part">
      {places.length > 0 && (
        <fieldset className="form-group">
          <legend className="field-label given">{`What ${name} wants. Take away what is not seen.`}</legend>
          {places.map(({ statement, place }) => (
            <Check
              key={place}
              words={sayStatement(sketch, statement, about)}
              isChecked={!dropped.includes(place)}
              onChange={(isSeen) =>
                set({ drop: oneOrMore(toggled(dropped, place, !isSeen).sort(byPlace)) })
              }
            />
          ))}
        </fieldset>
      )}
      <p className="field-label given">{`What ${name} is thought to want besides`}</p>
      <StatementBuilder
        sketch={sketch}
        value={values['add']}
        owner={about}
        label={label}
        onChange={(add) => set(add === undefined ? { add, at: undefined } : { add })}
      />
      {values['add'] !== undefined && left.length > 0 && (
        <>
          <p className="field-label">How important it is thought to be</p>
          <Choose
            label={`${label}: how important`}
            value={textOf(values['at']) || '1'}
            blank=""
            choices={[
              { value: '1', words: 'more than anything else' },
              ...left.map(({ statement }, at) => ({
                value: `${at + 2}`,
                words: `less than “${sayStatement(sketch, statement, about)}”`,
              })),
            ]}
            onChoose={(at) => set({ at: at === '1' ? undefined : at })}
          />
        </>
      )}
    </div>
  );
}

/** Whether the form can show what is changed in an order. */
export function showsOrderChange(
  { sketch }: EntryContext,
  about: string,
  order: readonly Content[] | undefined,
  { add, at, drop }: Values,
): boolean {
  const drops = drop === undefined ? [] : textsOf(drop);
  const length = order?.length ?? 0;
  const areThere = drops.every((place) => Number(place) >= 1 && Number(place) <= length);
  const isThere = at === undefined || Number(textOf(at)) <= length - drops.length + 1;
  const isShown = add === undefined || (add !== null && showsStatement(sketch, add, about));
  return order !== undefined && areThere && isThere && isShown;
}
