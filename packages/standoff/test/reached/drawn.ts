import fc from 'fast-check';

/** A formula over options by position; a fact stands for the formula that it has. */
export type Part =
  | { readonly kind: 'level'; readonly option: number; readonly level: number }
  | { readonly kind: 'fact' }
  | { readonly kind: 'not'; readonly of: Part }
  | { readonly kind: 'and' | 'or'; readonly left: Part; readonly right: Part };

/** A level of each option. */
export type State = readonly number[];

/** Who has which option, and how many levels it has: two are `no` and `yes`. */
const OPTIONS = [
  { owner: 'a', id: 'x', levels: 2 },
  { owner: 'a', id: 'z', levels: 3 },
  { owner: 'b', id: 'y', levels: 2 },
  { owner: 'c', id: 'w', levels: 2 },
] as const;

const OWNERS = ['a', 'b', 'c'] as const;

export interface Conflict {
  /** What each wants, most important first. */
  readonly wants: readonly (readonly Part[])[];
  readonly fact: Part;
  /** What cannot be. */
  readonly rule: Part;
  readonly statusQuo: State;
}

const option = fc.nat(OPTIONS.length - 1);
const level = fc
  .tuple(option, fc.nat(99))
  .map(([at, drawn]): Part => ({ kind: 'level', option: at, level: drawn % OPTIONS[at]!.levels }));

/** What may stand in a formula beside levels. */
function formulaOf(fact: boolean): fc.Arbitrary<Part> {
  return fc.letrec<{ part: Part }>((tie) => ({
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: level, weight: 4 },
      ...(fact ? [{ arbitrary: fc.constant<Part>({ kind: 'fact' }), weight: 1 }] : []),
      { arbitrary: tie('part').map((of): Part => ({ kind: 'not', of })), weight: 1 },
      {
        arbitrary: fc
          .tuple(fc.constantFrom('and' as const, 'or' as const), tie('part'), tie('part'))
          .map(([kind, left, right]): Part => ({ kind, left, right })),
        weight: 2,
      },
    ),
  })).part;
}

/** Levels joined by `and`: one, or several, which may give an option two. */
const literals = fc
  .array(level, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.reduce((left, right): Part => ({ kind: 'and', left, right })));

const wants = fc.array(formulaOf(true), { minLength: 1, maxLength: 3 });

export const conflict: fc.Arbitrary<Conflict> = fc
  .record({
    wants: fc.tuple(wants, wants, wants),
    fact: formulaOf(false),
    rule: fc.tuple(level, level).map(([left, right]): Part => ({ kind: 'and', left, right })),
    statusQuo: fc.tuple(...OPTIONS.map(({ levels }) => fc.nat(levels - 1))),
  })
  .filter((one) => isFeasible(one, one.statusQuo));

/** What to ask: half of them nothing but levels. */
export const asked = fc.tuple(literals, literals, formulaOf(true), formulaOf(true));

/** As it stands in a file or a question. */
export function write(part: Part): string {
  switch (part.kind) {
    case 'level': {
      const { owner, id, levels } = OPTIONS[part.option]!;
      if (levels > 2) return `${owner}.${id} = l${part.level}`;
      return part.level === 1 ? `${owner}.${id}` : `not ${owner}.${id}`;
    }
    case 'fact':
      return 'war';
    case 'not':
      return `not (${write(part.of)})`;
    default:
      return `${writePart(part.left)} ${part.kind} ${writePart(part.right)}`;
  }
}

function writePart(part: Part): string {
  return part.kind === 'or' || part.kind === 'not' ? `(${write(part)})` : write(part);
}

/** Whether nothing but levels joined by `and` is said. */
export function isLevels(part: Part): boolean {
  return part.kind === 'level' || (part.kind === 'and' && [part.left, part.right].every(isLevels));
}

/** The model file, as JSON, which is YAML. */
export function fileOf({ wants, fact, rule, statusQuo }: Conflict): string {
  const options = (owner: string) =>
    Object.fromEntries(
      OPTIONS.filter((one) => one.owner === owner).map(({ id, levels }) => [
        id,
        levels === 2 ? 'yes/no' : { levels: ['l0', 'l1', 'l2'] },
      ]),
    );
  const levelId = (at: number, drawn: number) =>
    OPTIONS[at]!.levels === 2 ? ['no', 'yes'][drawn]! : `l${drawn}`;
  return JSON.stringify({
    standoff: 1,
    title: 'Drawn',
    'decision-makers': Object.fromEntries(
      OWNERS.map((owner, k) => [
        owner,
        { options: options(owner), prefers: wants[k]!.map((part) => ({ want: write(part) })) },
      ]),
    ),
    facts: { war: write(fact) },
    infeasible: [write(rule)],
    'status-quo': Object.fromEntries(
      OPTIONS.map(({ owner, id }, at) => [`${owner}.${id}`, levelId(at, statusQuo[at]!)]),
    ),
  });
}

/** Whether a formula is true in a state, read literally. */
export function isTrue({ fact }: Pick<Conflict, 'fact'>, part: Part, state: State): boolean {
  const now = (one: Part) => isTrue({ fact }, one, state);
  switch (part.kind) {
    case 'level':
      return state[part.option] === part.level;
    case 'fact':
      return now(fact);
    case 'not':
      return !now(part.of);
    case 'and':
      return now(part.left) && now(part.right);
    case 'or':
      return now(part.left) || now(part.right);
  }
}

function isFeasible(conflict: Pick<Conflict, 'fact' | 'rule'>, state: State): boolean {
  return !isTrue(conflict, conflict.rule, state);
}

/** All feasible states. */
export function statesOf(conflict: Conflict): State[] {
  const all = OPTIONS.reduce<State[]>(
    (states, { levels }) =>
      states.flatMap((state) => Array.from({ length: levels }, (_, at) => [...state, at])),
    [[]],
  );
  return all.filter((state) => isFeasible(conflict, state));
}

/** The states that improvements lead to from the status quo, nobody moving twice in a row; it is one of them. */
export function reachedFrom(conflict: Conflict): Set<string> {
  const states = statesOf(conflict);
  const reached = new Set([conflict.statusQuo.join()]);
  const known = new Set<string>();
  const open: { state: State; last: number }[] = [{ state: conflict.statusQuo, last: -1 }];
  for (const { state, last } of open) {
    for (const [who, owner] of OWNERS.entries()) {
      if (who === last) continue;
      for (const to of states) {
        const moves = OPTIONS.every((one, at) => one.owner === owner || state[at] === to[at]);
        const key = `${to.join()} by ${who}`;
        if (!moves || known.has(key) || !isBetter(conflict, who, to, state)) continue;
        known.add(key);
        reached.add(to.join());
        open.push({ state: to, last: who });
      }
    }
  }
  return reached;
}

/** By the most important want in which two states differ. */
function isBetter(conflict: Conflict, who: number, one: State, other: State): boolean {
  const deciding = conflict.wants[who]!.find(
    (part) => isTrue(conflict, part, one) !== isTrue(conflict, part, other),
  );
  return deciding !== undefined && isTrue(conflict, deciding, one);
}
