import type { NodeIndex } from '@standoff/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CircuitBuilder, createCircuitBuilder } from './circuit-builder.ts';

const marks = [false, true, true];

describe('a circuit builder', () => {
  it('uses a node again that says the same', () => {
    const builder = createCircuitBuilder();
    const a = builder.level(0, marks);
    const b = builder.level(1, marks);
    expect(builder.level(0, [...marks])).toBe(a);
    expect(builder.and([a, b])).toBe(builder.and([b, a, a]));
    expect(builder.iff(a, b)).toBe(builder.iff(b, a));
    expect(builder.not(builder.not(b))).toBe(b);
    expect(builder.circuit).toHaveLength(5);
  });

  it('turns what always holds or never holds into a constant', () => {
    const builder = createCircuitBuilder();
    const a = builder.level(0, marks);
    const b = builder.states([1], 3);
    const [no, yes] = [builder.constant(false), builder.constant(true)];
    expect(builder.level(0, [true, true])).toBe(yes);
    expect(builder.states([], 3)).toBe(no);
    expect(builder.states([2, 0, 1], 3)).toBe(yes);
    expect(builder.and([])).toBe(yes);
    expect(builder.or([])).toBe(no);
    expect(builder.and([a, no])).toBe(no);
    expect(builder.and([a, yes])).toBe(a);
    expect(builder.or([a, yes])).toBe(yes);
    expect(builder.or([builder.not(a), a])).toBe(yes);
    expect(builder.and([b, builder.not(b)])).toBe(no);
    expect(builder.iff(a, a)).toBe(yes);
    expect(builder.iff(a, no)).toBe(builder.not(a));
    expect(builder.iff(yes, b)).toBe(b);
  });

  it('gives a negated level the other levels', () => {
    const builder = createCircuitBuilder();
    const node = builder.not(builder.level(0, marks));
    expect(builder.circuit[node]).toEqual({ op: 'level', option: 0, in: [true, false, false] });
  });

  it('refers only to earlier nodes and keeps the truth of every expression', () => {
    fc.assert(
      fc.property(
        expressions,
        fc.array(fc.nat(2), { minLength: 2, maxLength: 2 }),
        (make, levels) => {
          const builder = createCircuitBuilder();
          const { node, truth } = make(builder, levels);
          expect(truthOf(builder, node, levels)).toBe(truth);
          for (const [index, entry] of builder.circuit.entries()) {
            for (const below of 'of' in entry ? [entry.of].flat() : []) {
              expect(below).toBeLessThan(index);
            }
          }
        },
      ),
    );
  });
});

interface Made {
  readonly node: NodeIndex;
  readonly truth: boolean;
}

/** Builds an expression and says whether it is true at the levels. */
type Make = (builder: CircuitBuilder, levels: readonly number[]) => Made;

const { expressions } = fc.letrec<{ expressions: Make }>((tie) => ({
  expressions: fc.oneof(
    { maxDepth: 4 },
    fc.boolean().map(
      (value): Make =>
        (builder) => ({ node: builder.constant(value), truth: value }),
    ),
    fc
      .record({ option: fc.nat(1), mark: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) })
      .map(
        ({ option, mark }): Make =>
          (builder, levels) => ({
            node: builder.level(option, mark),
            truth: mark[levels[option]!]!,
          }),
      ),
    tie('expressions').map(
      (of): Make =>
        (builder, levels) => {
          const { node, truth } = of(builder, levels);
          return { node: builder.not(node), truth: !truth };
        },
    ),
    fc.tuple(fc.constantFrom('and', 'or', 'iff'), tie('expressions'), tie('expressions')).map(
      ([op, first, second]): Make =>
        (builder, levels) => {
          const [left, right] = [first(builder, levels), second(builder, levels)];
          if (op === 'and') {
            return { node: builder.and([left.node, right.node]), truth: left.truth && right.truth };
          }
          return op === 'or'
            ? { node: builder.or([left.node, right.node]), truth: left.truth || right.truth }
            : { node: builder.iff(left.node, right.node), truth: left.truth === right.truth };
        },
    ),
  ),
}));

function truthOf(
  { circuit }: CircuitBuilder,
  index: NodeIndex,
  levels: readonly number[],
): boolean {
  const truth = (of: NodeIndex): boolean => truthOf({ circuit } as CircuitBuilder, of, levels);
  const node = circuit[index]!;
  switch (node.op) {
    case 'constant':
      return node.value;
    case 'level':
      return node.in[levels[node.option]!]!;
    case 'not':
      return !truth(node.of);
    case 'and':
      return node.of.every(truth);
    case 'or':
      return node.of.some(truth);
    case 'iff':
      return truth(node.of[0]) === truth(node.of[1]);
    case 'sum':
      throw new Error('sums have a test of their own');
    case 'states':
      throw new Error('no states here');
  }
}
