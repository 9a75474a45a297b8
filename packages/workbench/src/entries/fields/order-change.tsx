import { useState } from 'react';
import { Button } from 'react-aria-components';
import {
  type Addition,
  additionsIn,
  orderWith,
  shifted,
  writtenAdditions,
} from '../basis/additions.ts';
import { type Content, isSame, oneOrMore, textsOf, type Values } from '../basis/content.ts';
import type { EntryContext } from '../basis/entry-kind.ts';
import { namedPlaces, numberedPlaces } from '../basis/named-places.ts';
import { nameOf, sayStatement } from '../basis/people.ts';
import { Check, Choose, toggled } from './simple-fields.tsx';
import { StatementBuilder, showsStatement } from './statement-field.tsx';

interface OrderChangeProps {
  readonly context: EntryContext;
  readonly about: string;
  readonly order: readonly Content[];
  readonly values: Values;
  readonly label: string;
  readonly set: (changes: Values) => void;
}

/** What is seen of what somebody wants: statements that are not seen, and some that are thought to be there. */
export function OrderChange({ set, ...given }: OrderChangeProps) {
  const values = numberedPlaces(given.values, given.order);
  const write = (changes: Values) => {
    const { drop, add, at } = namedPlaces({ ...values, ...changes }, given.order);
    const isOther = !isSame(drop, given.values['drop']);
    set({ drop, add, at, ...(isOther && { was: undefined }) });
  };
  return <NumberedChange {...given} values={values} set={write} />;
}

/** The same with all places by number. */
function NumberedChange(props: OrderChangeProps) {
  const { context, about, order, values, set } = props;
  const { sketch } = context;
  const dropped = textsOf(values['drop']);
  const places = order.map((statement, at) => ({ statement, place: `${at + 1}` }));
  const left = places.filter(({ place }) => !dropped.includes(place));
  const byPlace = (a: string, b: string) => Number(a) - Number(b);
  const toggle = (place: string, isSeen: boolean) => {
    const now = left.filter((each) => byPlace(each.place, place) < 0).length + 1;
    const additions = shifted(additionsIn(values), now, isSeen ? 1 : -1);
    set({
      drop: oneOrMore(toggled(dropped, place, !isSeen).sort(byPlace)),
      ...(additions.length > 0 && writtenAdditions(additions)),
    });
  };
  return (
    <div className="gap-5 form-part">
      {places.length > 0 && (
        <fieldset className="form-group">
          <legend className="note block field-label given">
            {`What ${nameOf(sketch, about)} wants. Take away what is not seen.`}
          </legend>
          {places.map(({ statement, place }) => (
            <Check
              key={place}
              words={sayStatement(sketch, statement, about)}
              isChecked={!dropped.includes(place)}
              onChange={(isSeen) => toggle(place, isSeen)}
            />
          ))}
        </fieldset>
      )}
      <AddedWishes {...props} left={left.map(({ statement }) => statement)} />
    </div>
  );
}

/** Wishes that are thought to be there, each with how important it is thought to be. */
function AddedWishes(props: OrderChangeProps & { readonly left: readonly Content[] }) {
  const { context, about, values, label, left, set } = props;
  const [isMore, setMore] = useState(false);
  const additions = additionsIn(values);
  const write = (next: readonly Addition[]) => set(writtenAdditions(next));
  const numbered = (at: number) => (at === 0 ? label : `${label}, ${at + 1}`);
  const isOpen = additions.length === 0 || isMore;
  const keyed = additions.map((addition, at) => ({ addition, at }));
  return (
    <>
      <p className="note block field-label given">
        {`What ${nameOf(context.sketch, about)} is thought to want besides`}
      </p>
      {keyed.map(({ addition, at }) => (
        <AddedWish
          key={at}
          {...{ context, about, addition }}
          before={orderWith(left, additions.slice(0, at))}
          label={numbered(at)}
          onChange={(next) =>
            write(next ? additions.with(at, next) : withoutAddition(additions, at))
          }
        />
      ))}
      {isOpen && (
        <StatementBuilder
          key={additions.length}
          sketch={context.sketch}
          value={undefined}
          owner={about}
          label={numbered(additions.length)}
          onChange={(statement) => {
            setMore(false);
            if (statement !== undefined) write([...additions, { statement, place: 1 }]);
          }}
        />
      )}
      {!isOpen && (
        <Button className="quiet-button form-more" onPress={() => setMore(true)}>
          Another wish
        </Button>
      )}
    </>
  );
}

/** The additions without one of them, the others where they stood. */
function withoutAddition(additions: readonly Addition[], at: number): Addition[] {
  const { place } = additions[at]!;
  return [...additions.slice(0, at), ...shifted(additions.slice(at + 1), place, -1)];
}

function AddedWish({
  context: { sketch },
  about,
  addition,
  before,
  label,
  onChange,
}: {
  readonly context: EntryContext;
  readonly about: string;
  readonly addition: Addition;
  readonly before: readonly Content[];
  readonly label: string;
  readonly onChange: (addition: Addition | undefined) => void;
}) {
  return (
    <div className="gap-5 form-part">
      <StatementBuilder
        sketch={sketch}
        value={addition.statement}
        owner={about}
        label={label}
        onChange={(statement) =>
          onChange(statement === undefined ? undefined : { ...addition, statement })
        }
      />
      {before.length > 0 && (
        <>
          <p className="note block field-label">How important it is thought to be</p>
          <Choose
            label={`${label}: how important`}
            value={`${addition.place}`}
            blank=""
            choices={[
              { value: '1', words: 'more than anything else' },
              ...before.map((statement, at) => ({
                value: `${at + 2}`,
                words: `less than “${sayStatement(sketch, statement, about)}”`,
              })),
            ]}
            onChoose={(place) => onChange({ ...addition, place: Number(place) })}
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
  said: Values,
): boolean {
  if (order === undefined) return false;
  const values = numberedPlaces(said, order);
  const drops = textsOf(values['drop']);
  const additions = additionsIn(values);
  const areThere = drops.every((place) => Number(place) >= 1 && Number(place) <= order.length);
  return (
    areThere &&
    values['add'] !== null &&
    additions.every(
      ({ statement, place }, at) =>
        place >= 1 &&
        place <= order.length - drops.length + at + 1 &&
        showsStatement(sketch, statement, about),
    )
  );
}
