import { doubtsThatFit, type Sketch } from '@standoff/language';
import { sayWeight, weightsOf } from '../basis/amounts.ts';
import { type Content, isBlank, textOf, textsOf, type Values } from '../basis/content.ts';
import type { EntryContext, FieldProps } from '../basis/entry-kind.ts';
import { idOfItem } from '../basis/named-places.ts';
import { decisionMakerOf, sayStatement } from '../basis/people.ts';
import { Check, Choose, toggled } from './simple-fields.tsx';

type TargetKind = keyof typeof doubtsThatFit;
export type DoubtKind = (typeof doubtsThatFit)[TargetKind][number];

export const doubtKinds: readonly DoubtKind[] = [
  'swap',
  'within',
  'drop',
  'degree',
  'chance',
  'one-of',
];

export interface DoubtTarget {
  readonly path: string;
  readonly kind: TargetKind;
  readonly words: string;
}

/** What an order of states is called. */
const stateOrders: Readonly<Record<string, string>> = {
  ranking: 'ranking',
  weights: 'weights',
  utility: 'utility',
  relation: 'relation',
};

/** Everything in a file that can be doubted, in words. */
function doubtTargets(sketch: Sketch): DoubtTarget[] {
  const owners = sketch.decisionMakers.flatMap((owner): DoubtTarget[] => {
    const { id, name, options, prefers, preference } = owner;
    const weighed = weightsOf(owner);
    const order = { path: `${id}.prefers`, kind: 'statements', words: `what ${name} wants more` };
    return [
      ...(prefers.length > 1 ? [order as DoubtTarget] : []),
      ...prefers.map(
        (statement, at): DoubtTarget => ({
          path: `${id}.prefers.${idOfItem(statement) ?? at + 1}`,
          kind: 'statement',
          words: `that ${name} wants “${sayStatement(sketch, statement, id)}”`,
        }),
      ),
      ...(preference !== undefined && preference in stateOrders
        ? [
            {
              path: `${id}.${preference}`,
              kind: preference === 'weights' ? 'weights' : 'ranking',
              words: `the ${stateOrders[preference]} of ${name}`,
            } as DoubtTarget,
          ]
        : []),
      ...weighed.map(
        (weight, at): DoubtTarget => ({
          path: `${id}.weights.${idOfItem(weight) ?? at + 1}`,
          kind: 'weight',
          words: `how much “${sayWeight(sketch, weight, id)}” counts for ${name}`,
        }),
      ),
      { path: `${id}.foresight`, kind: 'foresight', words: `how far ${name} looks ahead` },
      ...options.map(
        (option): DoubtTarget => ({
          path: `${id}.${option.id}`,
          kind: 'option',
          words: `whether ${name} can undo “${option.name}”`,
        }),
      ),
    ];
  });
  const facts = sketch.facts.map(
    ({ id, name }): DoubtTarget => ({
      path: `facts.${id}`,
      kind: 'fact',
      words: `how likely “${name}” is`,
    }),
  );
  return [...owners, ...facts];
}

/** A path as the list of targets has it. */
export function targetAt(sketch: Sketch, path: string): DoubtTarget | undefined {
  const short = path
    .replace(/^decision-makers\./, '')
    .replace('.options.', '.')
    .replace(/^(facts\.[^.]+)\.chance$/, '$1');
  const places = /^([^.]+)\.(prefers|weights)\.(\d+)$/;
  const named = short.replace(places, (whole, id: string, list: string, place: string) => {
    const owner = decisionMakerOf(sketch, id);
    const items = list === 'weights' ? weightsOf(owner) : (owner?.prefers ?? []);
    const name = idOfItem(items[Number(place) - 1]);
    return name === undefined ? whole : `${id}.${list}.${name}`;
  });
  return doubtTargets(sketch).find((target) => target.path === named);
}

const kindWords: Readonly<Record<DoubtKind, string>> = {
  swap: 'two that follow one another may stand the other way round',
  within: 'each weight may lie anywhere within',
  drop: 'it may not hold at all',
  degree: 'it may matter greatly, or not greatly',
  chance: 'its chance may lie between',
  'one-of': 'it may also be',
};

/** The same of one thing. */
function wordsOf(kind: DoubtKind, target: DoubtTarget | undefined): string {
  const isOne = kind === 'within' && target?.kind === 'weight';
  return isOne ? 'it may lie anywhere within' : kindWords[kind];
}

const first: Readonly<Record<DoubtKind, Content>> = {
  swap: 'neighbours',
  within: '20 %',
  drop: 'yes',
  degree: 'yes',
  chance: '0.25 to 0.75',
  'one-of': [],
};

/** What may be wrong. */
export function DoubtTargetField({
  field,
  value,
  context,
  id,
  describedBy,
  isFaulty,
  set,
}: FieldProps) {
  const target = targetAt(context.sketch, textOf(value));
  return (
    <Choose
      id={id}
      value={target?.path ?? ''}
      describedBy={describedBy}
      isFaulty={isFaulty}
      choices={doubtTargets(context.sketch).map(({ path, words }) => ({
        value: path,
        words,
      }))}
      onChoose={(path) => {
        const next = targetAt(context.sketch, path);
        const kind = next && doubtsThatFit[next.kind][0];
        set({
          [field.key]: path || undefined,
          ...Object.fromEntries(doubtKinds.map((each) => [each, undefined])),
          ...(kind && { [kind]: first[kind] }),
        });
      }}
    />
  );
}

const moveChoices = [
  { id: 'free', name: 'free: it can be done and undone' },
  { id: 'one-way', name: 'one-way: it cannot be undone' },
  { id: 'step', name: 'step: one level at a time' },
];

/** In which way it may be wrong. */
export function DoubtHowField({ values, context, id, describedBy, isFaulty, set }: FieldProps) {
  const target = targetAt(context.sketch, textOf(values['of']));
  if (target === undefined) return <p className="soft step-note">Say first what may be wrong.</p>;
  const kinds: readonly DoubtKind[] = doubtsThatFit[target.kind];
  const kind = doubtKinds.find((each) => values[each] !== undefined) ?? kinds[0]!;
  const others = target.kind === 'foresight' ? context.concepts : moveChoices;
  return (
    <>
      <Choose
        id={id}
        value={kind}
        blank=""
        describedBy={describedBy}
        isFaulty={isFaulty}
        choices={kinds.map((each) => ({ value: each, words: wordsOf(each, target) }))}
        onChoose={(chosen) =>
          set({
            ...Object.fromEntries(doubtKinds.map((each) => [each, undefined])),
            [chosen]: first[chosen as DoubtKind],
          })
        }
      />
      {kind === 'within' && (
        <WithinRange value={textOf(values['within'])} onChange={(within) => set({ within })} />
      )}
      {kind === 'chance' && (
        <ChanceRange value={textOf(values['chance'])} onChange={(chance) => set({ chance })} />
      )}
      {kind === 'one-of' &&
        others.map(({ id: other, name }) => {
          const chosen = textsOf(values['one-of']);
          return (
            <Check
              key={other}
              words={name}
              isChecked={chosen.includes(other)}
              onChange={(isIn) => set({ 'one-of': toggled(chosen, other, isIn) })}
            />
          );
        })}
    </>
  );
}

/** A share of each weight, or an amount, as the file has it. */
const spreadForm = /^\s*(.*?)\s*(%?)\s*$/;

function WithinRange({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [, size = '', percent = ''] = spreadForm.exec(value) ?? [];
  const write = (typed: string, unit: string) => onChange(unit === '' ? typed : `${typed} ${unit}`);
  return (
    <>
      <label className="row middle form-row">
        <span className="serif form-row-words">within</span>
        <input
          className="field-input field-number"
          inputMode="decimal"
          value={size}
          onChange={({ target }) => write(target.value.trim().replace(',', '.'), percent)}
        />
      </label>
      <Check
        words="per cent of itself, not an amount"
        isChecked={percent !== ''}
        onChange={(isShare) => write(size, isShare ? '%' : '')}
      />
    </>
  );
}

function ChanceRange({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [from = '', to = ''] = value.split(/\s+to\s+/);
  const field = (label: string, at: string, write: (typed: string) => string) => (
    <label className="row middle form-row">
      <span className="serif form-row-words">{label}</span>
      <input
        className="field-input field-number"
        inputMode="decimal"
        value={at}
        onChange={({ target }) => onChange(write(target.value.trim().replace(',', '.')))}
      />
    </label>
  );
  return (
    <>
      {field('from (0 to 1)', from, (typed) => `${typed} to ${to}`)}
      {field('to (0 to 1)', to, (typed) => `${from} to ${typed}`)}
    </>
  );
}

/** What is wrong with how something is doubted, if anything is. */
export function faultOfDoubt(values: Values, { sketch }: EntryContext): string | undefined {
  const target = targetAt(sketch, textOf(values['of']));
  if (target === undefined) return undefined;
  if (values['one-of'] !== undefined && isBlank(values['one-of'])) {
    return 'Choose what else it may be.';
  }
  if (values['within'] !== undefined) return faultOfSpread(textOf(values['within']));
  const [from = Number.NaN, to = Number.NaN] = textOf(values['chance'])
    .split(/\s+to\s+/)
    .map((each) => (each === '' ? Number.NaN : Number(each)));
  return values['chance'] === undefined || (from >= 0 && from <= to && to <= 1)
    ? undefined
    : 'Give two numbers from 0 to 1, the smaller one first.';
}

function faultOfSpread(value: string): string | undefined {
  const [, size = '', percent] = spreadForm.exec(value) ?? [];
  const most = percent === '%' ? 100 : Number.POSITIVE_INFINITY;
  return /^\d+(\.\d{1,9})?$/.test(size) && Number(size) > 0 && Number(size) <= most
    ? undefined
    : 'Give a number above 0, of per cent at most 100.';
}

function sayOfItself(spread: string): string {
  return `${spread} of ${spread.includes('%') ? 'itself' : 'what is written'}`;
}

/** A doubt in words. */
export function sayDoubt(values: Values, { sketch, concepts }: EntryContext): string {
  const path = textOf(values['of']);
  const target = targetAt(sketch, path);
  const kind = doubtKinds.find((each) => values[each] !== undefined);
  const known = [...concepts, ...moveChoices];
  const others = textsOf(values['one-of']).map(
    (other) => known.find(({ id }) => id === other)?.name ?? other,
  );
  const more =
    kind === 'chance'
      ? ` ${textOf(values['chance']).replace(' to ', ' and ')}`
      : kind === 'within'
        ? ` ${sayOfItself(textOf(values['within']))}`
        : kind === 'one-of'
          ? ` ${others.join(' or ')}`
          : '';
  return `${target?.words ?? path}${kind === undefined ? '' : `: ${wordsOf(kind, target)}${more}`}`;
}
