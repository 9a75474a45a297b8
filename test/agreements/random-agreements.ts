import fc from 'fast-check';

/** A formula over options, which are numbered through, and facts. */
export type Said =
  | { readonly kind: 'is'; readonly option: number; readonly level: number }
  | { readonly kind: 'not'; readonly of: Said }
  | { readonly kind: 'or'; readonly of: readonly [Said, Said] }
  | { readonly kind: 'fact'; readonly fact: number };

export type Change = number | 'each' | 'nobody';

export interface SaidAgreement {
  readonly parties: readonly number[];
  readonly levels: number;
  /** By level from and to: votes, each, nobody; undefined where the file says nothing of moves. */
  readonly moves?: readonly (readonly Change[])[];
  /** By level. */
  readonly binds: readonly (readonly Said[])[];
  readonly notice: boolean;
}

/** A conflict with agreements as somebody would say it, from which both the file and the literal game are made. */
export interface SaidConflict {
  /** Levels of the options of each decision maker. */
  readonly own: readonly (readonly number[])[];
  readonly agreements: readonly SaidAgreement[];
  readonly facts: readonly Said[];
  /** What each decision maker wants, the most important first. */
  readonly wants: readonly (readonly Said[])[];
  readonly infeasible: readonly Said[];
  readonly oneAtATime: boolean;
  /** Options that cannot leave a level, agreements after all others; of the literal game alone, no file is made of it. */
  readonly held?: readonly { readonly option: number; readonly level: number }[];
}

export function randomAgreements(): fc.Arbitrary<SaidConflict> {
  const levels = fc.integer({ min: 2, max: 3 });
  const own = fc.array(fc.array(levels, { minLength: 0, maxLength: 2 }), {
    minLength: 2,
    maxLength: 3,
  });
  return own
    .map((all) => (all.flat().length === 0 ? [[2], ...all.slice(1)] : all))
    .map(withinEight)
    .chain((all) => {
      const one = agreementArbitrary(all);
      return fc.array(one, { minLength: 1, maxLength: 2 }).chain((agreements) => {
        const counts = [...all.flat(), ...agreements.map((each) => each.levels)];
        const said = saidArbitrary(counts, 1);
        const wants = fc.array(said, { minLength: 1, maxLength: 4 });
        return fc.record({
          own: fc.constant(all),
          agreements: fc.constant(agreements),
          facts: fc.constant([
            { kind: 'or', of: [is(0, 0), is(all.flat().length - 1, 1)] },
          ] as const),
          wants: fc.tuple(...all.map(() => wants)),
          infeasible: fc.oneof(
            { weight: 2, arbitrary: fc.constant([]) },
            { weight: 1, arbitrary: fc.tuple(said) },
          ),
          oneAtATime: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
        });
      });
    });
}

function is(option: number, level: number): Said {
  return { kind: 'is', option, level };
}

/** Options are left out where combinations would be many. */
function withinEight(own: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let product = 1;
  return own.map((levels) =>
    levels.filter((level) => {
      if (product * level > 8) return false;
      product *= level;
      return true;
    }),
  );
}

function agreementArbitrary(own: readonly (readonly number[])[]): fc.Arbitrary<SaidAgreement> {
  const everybody = own.map((_, dm) => dm);
  return fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.shuffledSubarray(everybody, { minLength: 2 }))
    .chain(([levels, parties]) => {
      const change = fc.oneof(
        fc.constant<Change>(parties.length),
        fc.integer({ min: 1, max: parties.length }),
        fc.constantFrom<Change[]>('each', 'each', 'nobody'),
      );
      const row = fc.array(change, { minLength: levels, maxLength: levels });
      const rows = fc.array(row, { minLength: levels, maxLength: levels });
      // What binds names no agreement, so that it never names its own.
      const bound = fc.array(saidArbitrary(own.flat(), 1, 1), { maxLength: 2 });
      return fc.record(
        {
          parties: fc.constant(parties),
          levels: fc.constant(levels),
          moves: rows,
          binds: fc.array(bound, { minLength: levels, maxLength: levels }),
          notice: fc.boolean(),
        },
        { requiredKeys: ['parties', 'levels', 'binds', 'notice'] },
      );
    });
}

function saidArbitrary(levels: readonly number[], facts: number, depth = 2): fc.Arbitrary<Said> {
  const atom = fc
    .nat(levels.length - 1)
    .chain((option) => fc.nat(levels[option]! - 1).map((level) => is(option, level)));
  const fact = fc.nat(facts - 1).map((one): Said => ({ kind: 'fact', fact: one }));
  if (depth === 0) return fc.oneof({ weight: 4, arbitrary: atom }, { weight: 1, arbitrary: fact });
  const inner = saidArbitrary(levels, facts, depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: atom },
    { weight: 1, arbitrary: fact },
    { weight: 2, arbitrary: inner.map((of): Said => ({ kind: 'not', of })) },
    { weight: 1, arbitrary: fc.tuple(inner, inner).map((of): Said => ({ kind: 'or', of })) },
  );
}

/** The file that says so; with the level of each option at the status quo, agreements last, where it has one. */
export function fileOf(said: SaidConflict, statusQuo?: readonly number[]): string {
  const { own, agreements, facts, wants, infeasible, oneAtATime } = said;
  const say = sayer(said);
  const decisionMakers = own.map((levels, dm) => {
    const options = levels.map((count, k) => `o${k}: [${levelIds(count)}]`);
    const prefers = wants[dm]!.map((one) => `{ want: ${say(one)} }`);
    return `  d${dm}: { options: { ${options.join(', ')} }, prefers: [ ${prefers.join(', ')} ] }`;
  });
  const written = agreements.map(({ parties, levels, moves, binds, notice }, k) => {
    const bound = binds.flatMap((formulas, level) =>
      formulas.length === 0 ? [] : [`l${level}: [ ${formulas.map(say).join(', ')} ]`],
    );
    const parts = [
      `parties: [${parties.map((dm) => `d${dm}`).join(', ')}]`,
      `levels: [${levelIds(levels)}]`,
      ...(moves ? [`moves: { ${sayMoves(moves, parties.length).join(', ')} }`] : []),
      ...(bound.length > 0 ? [`binds: { ${bound.join(', ')} }`] : []),
      `notice: ${notice ? 'yes' : 'no'}`,
    ];
    return `  a${k}: { ${parts.join(', ')} }`;
  });
  return [
    'standoff: 1',
    'title: Random agreements',
    'decision-makers:',
    ...decisionMakers,
    `facts: { ${facts.map((one, k) => `f${k}: ${say(one)}`).join(', ')} }`,
    `infeasible: [ ${infeasible.map(say).join(', ')} ]`,
    `one-option-at-a-time: ${oneAtATime ? 'yes' : 'no'}`,
    'agreements:',
    ...written,
    ...(statusQuo ? [`status-quo: { ${standing(said, statusQuo).join(', ')} }`] : []),
    '',
  ].join('\n');
}

function levelIds(count: number): string {
  return Array.from({ length: count }, (_, level) => `l${level}`).join(', ');
}

function sayMoves(moves: readonly (readonly Change[])[], parties: number): string[] {
  return moves.flatMap((row, from) =>
    row.flatMap((change, to) => {
      if (from === to) return [];
      const by = change === parties ? 'all' : typeof change === 'number' ? `${change} of` : change;
      return [`l${from} to l${to}: ${by}`];
    }),
  );
}

function standing(said: SaidConflict, levels: readonly number[]): string[] {
  return levels.map((level, k) => `${namesOf(said)[k] ?? agreementAt(said, k)}: l${level}`);
}

function namesOf({ own }: SaidConflict): string[] {
  return own.flatMap((levels, dm) => levels.map((_, k) => `d${dm}.o${k}`));
}

function agreementAt(said: SaidConflict, option: number): string {
  return `a${option - namesOf(said).length}`;
}

function sayer(conflict: SaidConflict): (said: Said) => string {
  const names = namesOf(conflict);
  const say = (said: Said): string => {
    switch (said.kind) {
      case 'is':
        return `${names[said.option] ?? agreementAt(conflict, said.option)} = l${said.level}`;
      case 'not':
        return `not (${say(said.of)})`;
      case 'or':
        return `(${say(said.of[0])}) or (${say(said.of[1])})`;
      case 'fact':
        return `f${said.fact}`;
    }
  };
  return say;
}
