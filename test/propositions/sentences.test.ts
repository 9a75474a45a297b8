import './all-words.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  besides,
  isDeniable,
  isStandalone,
  kindOf,
  negate,
  type Proposition,
  type PropositionKind,
  propositionKinds,
  type SimpleProposition,
} from '@standoff/propositions';
import { english, type Form, type Register, textOf } from '@standoff/wording';
import { expect, it } from 'vitest';
import { sampleLexicon, samples } from './samples.ts';

const PAGE = new URL('../../docs/reference/sentences.md', import.meta.url);

const say = (one: Proposition, form: Form = 'is', register: Register = 'exact') =>
  textOf(english.say(sampleLexicon, one, form, register));

const all = Object.entries(samples).flatMap(([kind, ofKind]) =>
  ofKind.map((one): SimpleProposition => ({ kind, ...one }) as unknown as SimpleProposition),
);

/** With the denial of each that has one. */
const withDenials = all.flatMap((one): Proposition[] =>
  isDeniable(one) ? [one, negate(one)] : [one],
);

it('there are samples of every kind', () => {
  expect(Object.keys(samples)).toEqual(propositionKinds.map(({ kind }) => kind));
  for (const ofKind of Object.values(samples)) expect(ofKind.length).toBeGreaterThan(0);
});

it('what is claimed differently is said differently, and a denial differs from what it denies', () => {
  const said = new Map<string, Proposition>();
  for (const one of withDenials) {
    const text = say(one);
    expect(said.get(text), text).toBeUndefined();
    said.set(text, one);
  }
});

it('no sentence says a name, a level or a quotation that stands for nothing', () => {
  for (const one of all) {
    for (const register of ['exact', 'plain'] as const) {
      expect(say(one, 'is', register)).not.toMatch(/undefined|null|NaN| {2}|“”|\(\)|\bs\d\b/);
    }
  }
});

/** A clause as the page shows it: what it says, how it is denied, and how it stands within others. */
function rowsOf(one: SimpleProposition): string[] {
  const rows = [say(one)];
  const plain = say(one, 'is', 'plain');
  if (plain !== rows[0]) rows.push(`plain: ${plain}`);
  if (isDeniable(one)) rows.push(`denied: ${say(negate(one))}`);
  const otherwise = isDeniable(one) ? say(negate(one), 'is', 'plain') : undefined;
  if (isDeniable(one) && otherwise !== say(negate(one))) rows.push(`denied, plain: ${otherwise}`);
  if (!isStandalone(one)) return rows;
  if (isDeniable(one)) rows.push(`turned: ${say(negate(one), 'turned', 'plain')}`);
  return [...rows, say(one, 'if'), ...(isDeniable(one) ? [say(one, 'asked')] : [])];
}

/** Whether a kind is asked by itself, and if not, why. */
function howAsked({ beside }: PropositionKind): string {
  if (beside === undefined) return 'stands by itself';
  const asked = /^asked as (.*)$/.exec(beside)?.[1];
  const why =
    asked === undefined ? besides[beside as keyof typeof besides] : `it is asked as \`${asked}\``;
  return `is told beside others: ${why}`;
}

function pageOf(): string {
  const sections = propositionKinds.map((declared) => {
    const { kind, about, denied, decided, sort } = declared;
    const shown = all
      .filter((one) => one.kind === kind)
      .map((one) => `- ${rowsOf(one).join('\n  - ')}`);
    const traits = [
      sort ?? howAsked(declared),
      denied === undefined ? 'has no denial' : `denied: ${denied}`,
      ...(sort === undefined ? [`decided in many models: ${decided}`] : []),
    ];
    return `## ${kind}\n\n${about} (${traits.join('; ')})\n\n${shown.join('\n')}`;
  });
  return `# Sentences

What Standoff claims of a conflict is data first, a *proposition* of one of these kinds, and is put into words at the end. Each
kind is shown by samples: as a sentence in the exact register; in the plain one where that differs; denied, and as what turned out
so; after *if*; and as a question. What is not asked by itself is *told beside others*, and says why. A test makes this page from the samples, and others hold that every proposition of a document is so, that what is
claimed differently is said differently, and that a denial differs from what it denies.

${sections.join('\n\n')}
`;
}

it('the page of sentences shows them as they are', () => {
  const page = pageOf();
  if (process.env['STANDOFF_UPDATE_DOCS'] !== undefined) writeFileSync(PAGE, page);
  expect(existsSync(PAGE) && readFileSync(PAGE, 'utf8')).toBe(page);
});

it('a kind says of itself whether it is a note', () => {
  expect(kindOf({ kind: 'gainsAsWritten' }).sort).toBe('note');
});
