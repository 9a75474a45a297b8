import { describeIds, findConcept } from '@standoff/engine';
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

const kinds = ['swap', 'chance', 'drop', 'degree', 'one-of'] as const;
type Kind = (typeof kinds)[number];

const doubt = mapping(
  {
    of: required(
      path,
      'what may be wrong: china.prefers, china.prefers.2, facts.collapse, dprk.foresight or us.strike',
    ),
    swap: optional(
      oneOf('"neighbours"', { neighbours: 'statements or states that follow one another' }),
      'neighbours: two statements, or two places of states, that follow one another may stand the other way round',
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
  return readable(written).flatMap((value) => checkDoubt(value, decisionMakers, checking));
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
  if (how?.kind === 'one-of') checkValues(readable(fields['one-of']), target, checking);
  const { path: of, named } = target;
  return how ? [{ of, ...(named !== undefined && { named }), how, because, span }] : [];
}

function howOf({ fields }: WrittenDoubt, kind: Kind): Doubt['how'] | undefined {
  switch (kind) {
    case 'swap':
      return fields.swap && { kind: 'swap-neighbours' };
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
