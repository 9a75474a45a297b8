import type { Conflict } from '@standoff/language';
import { type Telling, tellings } from '@standoff/report';
import type { InquiryOption } from '@standoff/study';
import fc from 'fast-check';
import { nasty } from '../packages/language/test/parse/mutate-model.ts';

/** A command about a file, without the file: `['threats', '--concepts', 'nash,seq', '--json']`. */
export type Command = readonly string[];

/** Words that can stand for a value: names of the conflict, formulas of them, and what should be refused. */
type Vocabulary = readonly string[];

/** What the names of a conflict allow to be asked, in good and in bad order. */
function vocabularyOf(conflict: Conflict): Vocabulary {
  const {
    bodies,
    claims,
    deals,
    decisionMakers,
    facts,
    findings,
    namedStates,
    signals,
    threats,
    variants,
  } = conflict;
  const dms = decisionMakers.map(({ id }) => id);
  const options = decisionMakers.flatMap((dm) => dm.options.map(({ id }) => `${dm.id}.${id}`));
  const named = [bodies, claims, deals, facts, namedStates, signals, threats, variants];
  const ids = named.flatMap((entries) => entries.map(({ id }) => id));
  const formulas = options.flatMap((option, at) => [
    option,
    `not ${option}`,
    `${option} and ${options[(at + 1) % options.length]}`,
    `(${option} or ${facts[0]?.id ?? option}) and not ${options.at(-1)}`,
    `${option} and not ${option}`,
  ]);
  const lists = [dms.slice(0, 2), dms, [...dms].reverse(), options.slice(0, 2)].map(String);
  return [
    ...[...dms, ...options, ...ids, ...formulas, ...lists, ...findings.map(({ id }) => id)],
    ...['status-quo', 's1', 's2', 's3', 's999999', 'all', 'none', '0', '1', '2', '3', '500'],
    ...['nash', 'nash,seq', 'seq', 'smr', 'l3', 'maximin2', 'cmr1', 'policy', 'nm', 'all,all'],
  ].filter((word) => word !== '');
}

/** A command of any inquiry with up to four of its options, most of them such as the conflict allows. */
export function drawCommand(conflict: Conflict): fc.Arbitrary<Command> {
  return fc.constantFrom(...Object.values<Telling>(tellings)).chain(({ inquiry }) => {
    const keys = Object.keys(inquiry.options).filter((key) => !(key in BOUNDS));
    const able = keys.filter((key) => wordsThatFit(inquiry.options[key]!, conflict).length > 0);
    const bounds = Object.entries(BOUNDS)
      .filter(([key]) => key in inquiry.options)
      .map(([key, value]) => `${flagOf(key, inquiry.options[key]!)}=${value}`);
    const needed = (NEEDED[inquiry.id] ?? []).filter((key) => able.includes(key));
    const some = fc
      .record({
        first:
          needed.length === 0 ? fc.constant([]) : fc.constantFrom(...needed).map((key) => [key]),
        more: fc.subarray(able, { maxLength: Math.min(3, able.length) }),
        any: fc.constantFrom(...keys),
        oddity: fc.nat(9),
      })
      .map(({ first, more, any, oddity }) => [
        ...new Set(oddity === 0 ? [...more, any] : [...first, ...more]),
      ]);
    return some.chain((chosen) =>
      fc
        .tuple(...chosen.map((key) => wordsFor(key, inquiry.options[key]!, conflict)))
        .chain((words) =>
          fc
            .constantFrom([], ['--json'])
            .map((json) => [inquiry.id, ...words.flat(), ...bounds, ...json]),
        ),
    );
  });
}

/** Options that keep a command short; what an inquiry has of them is always given. */
const BOUNDS = {
  maxStates: '20000',
  maxMemory: '1GB',
  timeout: '5',
  samples: '200',
  maxTraces: '2000',
};

/** Options without one of which an inquiry refuses most files. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  deal: ['parties', 'deal'],
  misjudge: ['avoid', 'reach'],
  inverse: ['state', 'to', 'target'],
  explain: ['state'],
  ask: ['formula', 'state'],
};

function wordsFor(
  key: string,
  option: InquiryOption<unknown>,
  conflict: Conflict,
): fc.Arbitrary<string[]> {
  const name = flagOf(key, option);
  const { kind, operand } = option;
  const vocabulary = vocabularyOf(conflict);
  if (kind.placeholder === undefined) return fc.constant([name]);
  const fitting = wordsThatFit(option, conflict);
  const good = fc.constantFrom(...(fitting.length === 0 ? vocabulary : fitting));
  const word = fc.oneof(
    { weight: 20, arbitrary: good },
    { weight: 1, arbitrary: fc.constantFrom(...vocabulary) },
    { weight: 1, arbitrary: fc.constantFrom(...nasty) },
  );
  // A value that begins with a dash would be read as another flag.
  return word.map((value) => (operand === undefined ? [`${name}=${value}`] : [value]));
}

function flagOf(key: string, { flag }: InquiryOption<unknown>): string {
  return `--${flag ?? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The words that the option takes, as far as can be told before the states are known; a flag has none to take. */
function wordsThatFit({ kind }: InquiryOption<unknown>, conflict: Conflict): string[] {
  if (kind.placeholder === undefined) return [''];
  return [...(kind.words ?? []), ...vocabularyOf(conflict)].filter((word) => {
    const read = kind.fromText(word);
    return 'value' in read && 'value' in kind.find(read.value, conflict);
  });
}
