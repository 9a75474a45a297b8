import { distanceTo, type MovePolicy, reachableFrom, runToEnd } from '@standoff/engine';
import { fieldsAmong, oneOf, type Read } from '../reading.ts';
import { cellNamed, namesOf, type Subject } from '../subject.ts';
import { defineKind, type RecordNames, stateName, stateSet } from '../value-kind.ts';

/** All that can be reached, or some that can and some that cannot. */
type Reach =
  | { readonly all: readonly string[] }
  | { readonly includes: readonly string[]; readonly excludes: readonly string[] };

const policies: Readonly<Record<'moves' | 'improvements', MovePolicy>> = {
  moves: 'any',
  improvements: 'improving',
};

/** Where legal sequences of all decision makers lead from a state. */
export const reachable = defineKind({
  what: 'reachable',
  keys: ['from', 'along'],
  questions: (fields, names) => [
    {
      from: fields.required('from', stateName(names)),
      along: fields.required('along', oneOf('moves', 'improvements')),
    },
  ],
  about: ({ from, along }) => `from ${from} along ${along}`,
  answer: reach,
  given(subject, { from, along }, asked): Reach {
    const all = reachedStates(subject, from, policies[along]);
    if ('all' in asked) return { all };
    return {
      includes: asked.includes.filter((name) => all.includes(name)),
      excludes: asked.excludes.filter((name) => !all.includes(name)),
    };
  },
});

function reach(names: RecordNames): Read<Reach> {
  const states = stateSet(names);
  return (node) => {
    if (node.kind === 'list') return { all: states(node) };
    const fields = fieldsAmong('includes', 'excludes')(node);
    return {
      includes: fields.required('includes', states),
      excludes: fields.required('excludes', states),
    };
  };
}

function reachedStates(subject: Subject, from: string, policy: MovePolicy): string[] {
  const { situation, cells } = subject.analysed;
  const start = cellNamed(subject, from);
  const reachability = runToEnd(reachableFrom(situation, start, policy));
  const reached = cells.filter(
    (cell) => cell !== start && distanceTo(reachability, cell) !== undefined,
  );
  return namesOf(subject, reached);
}
