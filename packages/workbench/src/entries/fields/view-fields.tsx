import type { Sketch } from '@standoff/language';
import {
  type Content,
  oneOrMore,
  textOf,
  textsOf,
  type Values,
  valuesOf,
} from '../basis/content.ts';
import type { EntryContext, FieldProps } from '../basis/entry-kind.ts';
import { movers, voting } from '../basis/movers.ts';
import { decisionMakerOf, moverOf, nameOf } from '../basis/people.ts';
import { orderAsSeen, ownOrder, seenOrder } from '../basis/seen-order.ts';
import { OrderChange, showsOrderChange } from './order-change.tsx';
import {
  idOfOption,
  OptionChecks,
  SeenOfEach,
  type SeenPart,
  showsSeenOfEach,
} from './seen-of-each.tsx';
import { Check, toggled } from './simple-fields.tsx';

/** How the wishes of the observed are seen. */
export function SeenField({ field, values, context, set }: FieldProps) {
  const about = textOf(values['@observed']);
  if (about === '') return <p className="soft step-note">Say first who is seen.</p>;
  return (
    <OrderChange
      context={context}
      about={about}
      order={ownOrder(context.sketch, about) ?? []}
      values={values}
      label={field.label}
      set={set}
    />
  );
}

export function showsSeen(values: Values, context: EntryContext): boolean {
  const about = textOf(values['@observed']);
  return about === '' || showsOrderChange(context, about, ownOrder(context.sketch, about), values);
}

/** Options of the observed that are not known of. */
export function HidesField({ field, value, values, context, set }: FieldProps) {
  const observed = moverOf(context.sketch, textOf(values['@observed']));
  if (observed === undefined) return <p className="soft step-note">Say first who is seen.</p>;
  return (
    <OptionChecks
      options={observed.options}
      chosen={textsOf(value)}
      onChange={(options) => set({ [field.key]: options })}
    />
  );
}

/** How the observer thinks that the observed sees others, the observer among them. */
function thoughtsOf({ sketch }: EntryContext, values: Values): SeenPart {
  const [observer, observed] = [textOf(values['@observer']), textOf(values['@observed'])];
  const others = movers(sketch).filter(({ id }) => id !== observed);
  return {
    optionKey: 'hides',
    optionWords: (name) => `What ${name} can do that ${nameOf(sketch, observed)} would not know of`,
    people: others.filter(({ id, options }) => options.length > 0 || !isBody(sketch, id)),
    orderOf: (id) => orderAsSeen(sketch, observer, id),
    isBody: (id) => isBody(sketch, id),
    optionsOf: (id) => moverOf(sketch, id)?.options ?? [],
  };
}

export function ThoughtsField({ field, value, values, context, set }: FieldProps) {
  return (
    <SeenOfEach
      part={thoughtsOf(context, values)}
      {...{ value, context }}
      label={field.label}
      blank="Choose who is thought to be seen otherwise …"
      onChange={(next) => set({ [field.key]: next })}
    />
  );
}

export function showsThoughts(value: Content, values: Values, context: EntryContext): boolean {
  return showsSeenOfEach(value, thoughtsOf(context, values), context);
}

function isBody(sketch: Sketch, id: string): boolean {
  return voting(sketch).some((body) => body.id === id);
}

function receiversOf({ sketch }: EntryContext, values: Values): string[] {
  const ids = sketch.decisionMakers.map(({ id }) => id);
  return values['to'] === 'all'
    ? ids.filter((id) => id !== values['by'])
    : textsOf(values['to']).filter((id) => ids.includes(id));
}

/** How some are seen once a signal was received. */
function shownBy(context: EntryContext, values: Values): SeenPart {
  const { sketch } = context;
  const receivers = receiversOf(context, values);
  const optionsOf = (id: string) => {
    const said = valuesOf(valuesOf(values['shows'])[id])['reveals'];
    const known = [...hiddenFrom(sketch, receivers, id), ...textsOf(said).map(idOfOption)];
    return moverOf(sketch, id)?.options.filter((option) => known.includes(option.id)) ?? [];
  };
  return {
    optionKey: 'reveals',
    optionWords: (name) => `What ${name} can do, known of from then on`,
    people: [
      ...sketch.decisionMakers,
      ...voting(sketch).filter(({ id }) => optionsOf(id).length > 0),
    ],
    orderOf: (id) => (isBody(sketch, id) ? undefined : seenOrder(sketch, receivers, id)),
    isBody: (id) => isBody(sketch, id),
    optionsOf,
  };
}

/** Options of somebody that one of some others does not know of. */
function hiddenFrom(sketch: Sketch, observers: readonly string[], observed: string): string[] {
  return (sketch.entries['perceptions'] ?? []).flatMap(({ path: [, one, other], content }) =>
    observers.includes(`${one}`) && other === observed
      ? textsOf(valuesOf(content)['hides']).map(idOfOption)
      : [],
  );
}

export function ShowsField({ field, value, values, context, set }: FieldProps) {
  return (
    <SeenOfEach
      part={shownBy(context, values)}
      {...{ value, context }}
      label={field.label}
      blank="Choose who is seen otherwise …"
      onChange={(next) => set({ [field.key]: next })}
    />
  );
}

export function showsShown(value: Content, values: Values, context: EntryContext): boolean {
  return showsSeenOfEach(value, shownBy(context, values), context);
}

/** Facts that those who receive a signal misread, and that it puts right. */
export function FactsField({ field, value, values, context, set }: FieldProps) {
  const { sketch } = context;
  const chosen = textsOf(value);
  const receivers = receiversOf(context, values);
  const misread = (sketch.entries['misread'] ?? []).flatMap(({ path: [, one, fact] }) =>
    receivers.includes(`${one}`) ? `${fact}` : [],
  );
  const facts = sketch.facts.filter(({ id }) => [...misread, ...chosen].includes(id));
  if (facts.length === 0) {
    return <p className="soft step-note">Nobody who receives it misreads a fact.</p>;
  }
  return facts.map(({ id, name }) => (
    <Check
      key={id}
      words={name}
      isChecked={chosen.includes(id)}
      onChange={(isIn) => set({ [field.key]: oneOrMore(toggled(chosen, id, isIn)) })}
    />
  ));
}

/** The signals of the file. */
export function SignalsField({ field, value, context, set }: FieldProps) {
  const chosen = textsOf(value);
  const signals = (context.sketch.entries['signals'] ?? []).map(({ path, content }) => ({
    id: `${path[1]}`,
    says: textOf(valuesOf(content)['says']),
  }));
  if (signals.length === 0) {
    return <p className="soft step-note">There are no signals yet. They are made under Signals.</p>;
  }
  return signals.map(({ id, says }) => (
    <Check
      key={id}
      words={says || id}
      isChecked={chosen.includes(id)}
      onChange={(isIn) => set({ [field.key]: oneOrMore(toggled(chosen, id, isIn)) })}
    />
  ));
}

/** Whether the wishes of the observed are given as statements, or not at all. */
export function isOrderOf({ sketch }: EntryContext, observed: string): boolean {
  const preference = decisionMakerOf(sketch, observed)?.preference;
  return !isBody(sketch, observed) && (preference === undefined || preference === 'prefers');
}
