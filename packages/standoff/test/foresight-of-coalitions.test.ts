import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { analyze, type Model, parse } from '../src/index.ts';
import { fileIn, smallModel, temporaryFolder } from './command-line/files.ts';
import { run } from './command-line/run.ts';

const small = fileIn(temporaryFolder(), 'small.standoff.yaml', smallModel);

/** Three who can each do one thing or not: state `s` has the bit `i` where `i` does it. */
const people = ['ann', 'bob', 'cyd'];
const states = Array.from({ length: 8 }, (_, s) => s);
const idOf = (s: number) => `x${s.toString(2).padStart(3, '0')}`;

/** The states from the best to the worst, for each. */
type Rankings = readonly (readonly number[])[];

function modelOf(rankings: Rankings): Model {
  const makers = people.map((id, i) => {
    const moves = states.map((s) => `${idOf(s)}: [${idOf(s ^ (1 << i))}]`).join(', ');
    return `  ${id}: { moves: { ${moves} }, ranking: [${rankings[i]!.map(idOf).join(', ')}] }`;
  });
  const said = states.map((s) => `${idOf(s)}: ${idOf(s)}`).join(', ');
  const text = `standoff: 1\ntitle: Three\ndecision-makers:\n${makers.join('\n')}\nstates: { ${said} }\n`;
  const { model, diagnostics } = parse(text);
  if (model === undefined) throw new Error(diagnostics.map((d) => d.message).join('; '));
  return model;
}

type LiteralConcept = 'nash' | 'gmr' | 'smr' | 'seq';

/** The definitions read word for word, of a coalition H in which all must gain; one alone is one too. */
function staysLiterally(
  rankings: Rankings,
  H: readonly number[],
  concept: LiteralConcept,
  s: number,
): boolean {
  const prefers = (i: number, a: number, b: number) =>
    rankings[i]!.indexOf(a) < rankings[i]!.indexOf(b);
  const gains = (a: number) => H.every((i) => prefers(i, a, s));
  const any = (i: number, t: number) => [t ^ (1 << i)];
  const improving = (i: number, t: number) => any(i, t).filter((u) => prefers(i, u, t));
  const others = [0, 1, 2].filter((i) => !H.includes(i));
  const answers = (q: number) => reached(others, q, concept === 'seq' ? improving : any);
  const escapes = (z: number) => concept === 'smr' && [...reached(H, z, any)].some(gains);
  const deterred = (q: number) =>
    concept !== 'nash' && [...answers(q)].some((z) => !gains(z) && !escapes(z));
  return [...reached(H, s, any)].filter(gains).every(deterred);
}

/** What some reach by moves one after the other, nobody twice in a row. */
function reached(
  H: readonly number[],
  from: number,
  step: (i: number, s: number) => number[],
): Set<number> {
  const found = new Map<string, number>();
  const follow = (s: number, last?: number): void => {
    for (const i of H.filter((each) => each !== last)) {
      for (const t of step(i, s).filter((each) => !found.has(`${i} ${each}`))) {
        found.set(`${i} ${t}`, t);
        follow(t, i);
      }
    }
  };
  follow(from);
  return new Set(found.values());
}

const ranking = fc.shuffledSubarray(states, { minLength: 8, maxLength: 8 });
const concept = fc.constantFrom<LiteralConcept>('nash', 'gmr', 'smr', 'seq');

describe('a coalition that is given a foresight of its own', () => {
  it('leaves what it leaves by the words of the definition, and so does one that is given none', () => {
    const cases = fc.record({
      rankings: fc.tuple(ranking, ranking, ranking),
      each: fc.tuple(concept, concept, concept),
      own: concept,
      turned: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ rankings, each, own, turned }) => {
        const document = analyze(modelOf(rankings), {
          coalitions: [
            ['ann', 'bob'],
            ['bob', 'cyd'],
          ],
          foresight: {
            ...Object.fromEntries(people.map((id, i) => [id, each[i]!])),
            [turned ? 'bob+ann' : 'ann+bob']: own,
          },
        });
        expect(document.coalitions).toMatchObject([
          { id: 'ann+bob', foresight: own, foresightFrom: 'own' },
          // Of two each is half: the first of them counts.
          { id: 'bob+cyd', foresight: each[1], foresightFrom: 'members' },
        ]);
        const alone = states.filter((s) =>
          people.every((_, i) => staysLiterally(rankings, [i], each[i]!, s)),
        );
        const together = alone.filter(
          (s) =>
            staysLiterally(rankings, [0, 1], own, s) &&
            staysLiterally(rankings, [1, 2], each[1], s),
        );
        const ids = (some: readonly string[] | undefined) => [...(some ?? [])].sort();
        expect(ids(document.foresightEquilibria)).toEqual(alone.map(idOf).sort());
        expect(ids(document.foresightCoalitionEquilibria)).toEqual(together.map(idOf).sort());
      }),
      { numRuns: draws(300) },
    );
  });

  it('leaves the decision makers as the file has them where nothing is said of them', () => {
    const { model } = parse(`${smallModel}foresight: { ann: smr, bob: seq }\n`);
    const coalitions = [['ann', 'bob']];
    const document = analyze(model!, { coalitions, foresight: { 'ann+bob': 'gmr' } });
    expect(document).toMatchObject({
      foresight: { ann: 'smr', bob: 'seq' },
      coalitions: [{ foresight: 'gmr', foresightFrom: 'own' }],
    });
    const plain = analyze(parse(smallModel).model!, {
      coalitions,
      foresight: { 'ann+bob': 'gmr' },
    });
    expect(plain).toMatchObject({ foresight: { ann: 'nash', bob: 'nash' } });
  });

  it('is that of the same members where a variant has others before them', () => {
    const maker = (id: string) => `${id}: { options: { x: yes/no }, prefers: [ not ${id}.x ] }`;
    const [ann, bob, cyd] = people.map(maker);
    const { model } = parse(`standoff: 1
title: With a third
decision-makers: { ${ann}, ${bob} }
variants:
  third: { set: { decision-makers: { ${cyd}, ${ann}, ${bob} } } }
`);
    const coalitions = [['ann', 'bob']];
    const foresight = { 'ann+bob': 'smr' };
    expect(analyze(model!, { coalitions, foresight, variant: 'third' })).toMatchObject({
      coalitions: [{ id: 'ann+bob', foresight: 'smr', foresightFrom: 'own' }],
    });
  });

  it('is told beside those of the others', async () => {
    const words = ['analyze', small, '--coalitions', 'ann+bob', '--foresight'];
    const own = await run([...words, 'ann=seq,Bob+ann=smr']);
    const text = own.stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('With the foresight asked for (SEQ for Ann and Nash for Bob; SMR for');
    expect(text).toContain('Under the mixed foresight SMR is applied to them, as was asked for.');
    const theirs = await run([...words, 'ann=seq']);
    expect(theirs.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Under the mixed foresight SEQ is applied to them, as to Ann, the first of them (no concept is that of most).',
    );
    const alike = await run([...words, 'ann=seq,bob=seq,ann+bob=seq']);
    expect(alike.stdout).not.toContain('mixed foresight');
  });

  it('is one that counts, and has a concept with a version for coalitions', async () => {
    const failing = async (...words: string[]) => {
      const { status, stderr } = await run(['analyze', small, ...words]);
      return `${status} ${stderr}`;
    };
    expect(await failing('--foresight', 'ann+bob=smr')).toBe(
      '2 error: a foresight is given for ann+bob, which is not among the coalitions; name it with --coalitions\n',
    );
    const counting = ['--coalitions', 'ann+bob', '--foresight'];
    expect(await failing(...counting, 'bob+ann=sim')).toBe(
      '2 error: SIM has no version for coalitions such as ann+bob\n',
    );
    expect(await failing(...counting, 'ann+bob=seq,bob+ann=smr')).toBe(
      '2 error: the foresight of ann+bob is given twice\n',
    );
    expect(await failing(...counting, 'ann+cyd=seq')).toContain('there is no decision maker "cyd"');
    const model = parse(smallModel).model!;
    const asking = (foresight: Record<string, string>, coalitions?: string[][]) => () =>
      analyze(model, { foresight, ...(coalitions && { coalitions }) });
    const both = [['ann', 'bob']];
    expect(asking({ 'ann+bob': 'smr' })).toThrow('is not among the coalitions');
    expect(asking({ 'ann+bob': 'sim' }, both)).toThrow('SIM has no version for coalitions');
    expect(asking({ 'ann+bob': 'smr', 'bob+ann': 'seq' }, both)).toThrow('is given twice');
    expect(asking({ 'ann+cyd': 'smr' }, both)).toThrow('there is no decision maker "cyd"');
    expect(asking({ cyd: 'smr' })).toThrow('there is no decision maker "cyd"');
    expect(asking({ ann: 'smrt' })).toThrow('no solution concept is called "smrt"');
  });
});
