import { describeIds, findConcept } from '@standoff/engine';
import { readDecimal } from '../amounts/decimal.ts';
import type { Doubt } from '../conflict/conflict.ts';
import { choice } from '../formula/resolution.ts';
import { list, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import { path } from '../shapes/path.ts';
import { flag, oneOf } from '../shapes/scalars.ts';
import { mapped, type Shape, type ValueOf, type Word } from '../shapes/shape.ts';
import { formed } from '../shapes/text.ts';
import type { Checking } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import type { WrittenDecisionMakers } from './decision-makers.ts';
import { type DoubtTarget, findTarget } from './doubt-target.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';

const range = formed('a range of chances', '0.3 to 0.9', (value) => {
  const match = /^(\d*\.?\d+)\s+to\s+(\d*\.?\d+)$/.exec(value);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match && from <= to && to <= 1 ? { from, to } : undefined;
});

const spread: Shape<Spread> = {
  ...formed('a share such as 20 %, or an amount such as 3', '20 %', readSpread),
  schema: () => ({
    anyOf: [
      { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?\\s*%$' },
      { type: 'number', exclusiveMinimum: 0 },
    ],
    examples: ['20 %', 3],
  }),
};

/** How far from itself a number may lie. Signs and sizes that make no sense are told of where it is checked. */
type Spread = { readonly percent: number } | { readonly amount: number };

function readSpread(value: string): Spread | undefined {
  const share = /^(.*?)\s*%$/.exec(value);
  const written = share?.[1] ?? value;
  if (readDecimal(written) === undefined) return undefined;
  return share ? { percent: Number(written) } : { amount: Number(written) };
}

const yes: Shape<true> = {
  ...mapped(flag, (value, node, { report }): true | undefined => {
    if (value) return value;
    report('unknown-word', node.span, 'only "yes" can stand here', {
      help: 'or leave the key out',
    });
    return undefined;
  }),
  schema: () => ({ enum: ['yes', true] }),
};

const kinds = ['swap', 'within', 'chance', 'drop', 'degree', 'one-of'] as const;
type Kind = (typeof kinds)[number];

const doubt = mapping(
  {
    of: required(
      path,
      'what may be wrong: china.prefers, china.prefers.2, us.weights, us.weights.war, facts.collapse, dprk.foresight or us.strike',
    ),
    swap: optional(
      oneOf('"neighbours"', { neighbours: 'statements or states that follow one another' }),
      'neighbours: two statements, or two places of states, that follow one another may stand the other way round',
    ),
    within: optional(
      spread,
      'for weights, how far each may lie from what is written: 20 % of itself, or an amount such as 3',
    ),
    chance: optional(range, 'for a fact, the least and the greatest chance: 0.3 to 0.9'),
    drop: optional(yes, 'yes: the statement may not hold at all'),
    degree: optional(yes, 'yes: its breach may be greatly worse, or not'),
    'one-of': optional(
      list(reference('a value'), { of: 'values', atLeast: 1 }),
      'what else it may be: concepts for a foresight; free, one-way or step for an option',
    ),
    because: optional(claimReferences, becauseAbout),
  },
  { expects: 'a doubt', choices: [{ keys: kinds, required: true }] },
);

export const doubts = section(
  list(doubt, { of: 'doubts' }),
  'Judgements that may be wrong: what a sweep varies to find out how sure the results are.',
  {
    entry: 'the doubt, number',
    references: neededBy('#', refers('#.of', 'file-path')),
    grounds: (conflict) => conflict.doubts.map(doubtPart),
  },
);

function doubtPart(one: Doubt): GroundedPart {
  return { ...groundsOf(one), kind: 'doubt', words: () => one.of.join('.') };
}

type WrittenDoubt = ValueOf<typeof doubt>;

export function checkDoubts(
  written: ValueOf<typeof doubts.shape> | undefined,
  decisionMakers: WrittenDecisionMakers | undefined,
  checking: Checking,
): Doubt[] {
  const found = readable(written).flatMap((value) => checkDoubt(value, decisionMakers, checking));
  reportTwice(found, checking);
  return found;
}

/** Of the same weights it can be said once how far they may lie, and not that neighbours may be swapped as well. */
function reportTwice(found: readonly Doubt[], { report }: Checking): void {
  const isOfOrder = ({ of: [, key], how }: Doubt) =>
    key === 'weights' && (how.kind === 'within' || how.kind === 'swap-neighbours');
  const first = new Map<string, Doubt>();
  const ofOrders = found.filter(isOfOrder);
  for (const one of ofOrders) {
    const swapped = ofOrders.find(
      ({ of: [owner], how }) => owner === one.of[0] && how.kind === 'swap-neighbours',
    );
    const key = one.of.join('.');
    const before = first.get(key) ?? (swapped === one ? undefined : swapped);
    first.set(key, first.get(key) ?? one);
    if (before === undefined || one.how.kind === 'swap-neighbours') continue;
    report('doubt-twice', one.span, `${key} is doubted twice`, {
      related: [{ span: before.span, message: 'it is doubted here as well' }],
    });
  }
}

function checkDoubt(
  value: WrittenDoubt,
  decisionMakers: WrittenDecisionMakers | undefined,
  checking: Checking,
): Doubt[] {
  const { fields, keys, span } = value;
  const because = checkClaims(fields.because, checking);
  const target = fields.of && findTarget(fields.of, decisionMakers, checking);
  const kind = kinds.find((key) => keys.has(key));
  if (!fields.of || !target || !kind) return [];
  const how = howOf(value, kind);
  checkFit(value, kind, target, checking);
  if (how?.kind === 'within' && !checkSpread(value, how, checking)) return [];
  if (how?.kind === 'one-of') checkValues(readable(fields['one-of']), target, checking);
  const { path: of, named } = target;
  return how ? [{ of, ...(named !== undefined && { named }), how, because, span }] : [];
}

function howOf({ fields }: WrittenDoubt, kind: Kind): Doubt['how'] | undefined {
  switch (kind) {
    case 'swap':
      return fields.swap && { kind: 'swap-neighbours' };
    case 'within':
      return fields.within && { kind: 'within', ...fields.within };
    case 'chance':
      return fields.chance && { kind: 'chance', ...fields.chance };
    case 'one-of': {
      const values = readable(fields['one-of']).map((word) => word.text);
      return fields['one-of'] && { kind: 'one-of', values };
    }
    default:
      return fields[kind] && { kind };
  }
}

/** What can be doubted, and in which ways. */
export const doubtsThatFit: { readonly [K in DoubtTarget['kind']]: readonly Kind[] } = {
  statements: ['swap', 'drop', 'degree'],
  statement: ['drop', 'degree'],
  ranking: ['swap'],
  weights: ['swap', 'within'],
  weight: ['within'],
  fact: ['chance'],
  foresight: ['one-of'],
  option: ['one-of'],
};

function checkFit(
  { fields, keys }: WrittenDoubt,
  kind: Kind,
  target: DoubtTarget,
  { report }: Checking,
): void {
  const span = keys.get(kind);
  if (!span || doubtsThatFit[target.kind].includes(kind)) return;
  const message = `"${kind}" does not fit ${fields.of?.text ?? 'this'}`;
  report('doubt-misfit', span, message, {
    help: `${target.what} can be doubted by ${choice(doubtsThatFit[target.kind])}`,
  });
}

/** Whether weights may lie that far from what is written; if not, that is reported. */
function checkSpread({ fields, keys }: WrittenDoubt, how: Spread, { report }: Checking): boolean {
  const [size, most] = 'percent' in how ? [how.percent, 100] : [how.amount, Infinity];
  if (size > 0 && size <= most) return true;
  const span = keys.get('within')!;
  const said = `${size}${'percent' in how ? ' %' : ''}`;
  const message = `the weights of ${fields.of?.text ?? 'this'} cannot lie within ${said}`;
  const help =
    size > most
      ? 'a share is at most 100 %; give an amount if weights may change their sign'
      : 'give a share or an amount above 0';
  report('doubt-range', span, message, { help });
  return false;
}

const moveKinds = ['free', 'one-way', 'step'];

function checkValues(words: readonly Word[], target: DoubtTarget, { report }: Checking): void {
  if (target.kind !== 'foresight' && target.kind !== 'option') return;
  const known = target.kind === 'option' ? moveKinds : describeIds();
  const isKnown = ({ text }: Word) =>
    target.kind === 'option' ? moveKinds.includes(text) : findConcept(text) !== undefined;
  for (const word of words.filter((value) => !isKnown(value))) {
    report('unknown-word', word.span, `"${word.text}" is not possible here`, {
      help: `${target.what} can be ${choice(known)}`,
    });
  }
}
