import {
  type edits,
  type Grounded,
  type Option,
  type Preference,
  type PreferenceEntry,
  type SeenChange,
  type Span,
  statementsOf,
} from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { sayFormula, sayStatement } from '../words/formula-words.ts';
import { listOf } from '../words/lists.ts';
import { capitalize } from '../words/prose-name.ts';

/** A part of a model that can rest on claims, and what it is in words. */
export interface CitablePart {
  readonly kind: CitableKind;
  readonly words: string;
  /** Position of the decision maker whose judgement or option it is. */
  readonly decisionMaker?: number;
  /** Ids of the claims it rests on. */
  readonly because: readonly string[];
  readonly span: Span;
  /** What edits call it; absent where no edit lets it cite a claim. */
  readonly part?: edits.CitingPart;
}

export type CitableKind =
  | 'decision-maker'
  | 'option'
  | 'statement'
  | 'preference'
  | 'fact'
  | 'rule'
  | 'status-quo'
  | 'body'
  | 'perception'
  | 'signal'
  | 'threat'
  | 'deal'
  | 'doubt'
  | 'variant'
  | 'event';

/** Everything in a conflict that can cite claims, in the order in which a file is usually written. */
export function citableParts(casebook: Casebook): CitablePart[] {
  return [
    ...casebook.decisionMakers.flatMap((_, position) => ownParts(casebook, position)),
    ...bodyParts(casebook),
    ...consequences(casebook),
    ...statusQuoParts(casebook),
    ...furtherParts(casebook),
  ];
}

function ownParts(casebook: Casebook, position: number): CitablePart[] {
  const decisionMaker = casebook.decisionMakers[position]!;
  const { id, name, options, preference } = decisionMaker;
  const who = { kind: 'decision-maker', id } as const;
  return [
    { ...grounds(decisionMaker), kind: who.kind, words: name, part: who },
    ...options.map(optionPart),
    ...preferenceParts(casebook, id, preference),
  ].map((part) => ({ ...part, decisionMaker: position }));
}

function optionPart(option: Option): CitablePart {
  const { owner, id, name } = option;
  const part = { kind: 'option', owner, option: id } as const;
  return { ...grounds(option), kind: 'option', words: name, part };
}

function preferenceParts(casebook: Casebook, owner: string, preference: Preference): CitablePart[] {
  if (preference.kind === 'weights') {
    return preference.terms.map((term) => ({
      ...grounds(term),
      kind: 'preference',
      words: capitalize(sayFormula(casebook, term.formula)),
    }));
  }
  if (preference.kind !== 'prioritized') return [];
  return preference.statements.flatMap((entry, k) => entryParts(casebook, owner, entry, k + 1));
}

/** Where statements stand together, what all of them cite comes before what each one cites. */
function entryParts(
  casebook: Casebook,
  decisionMaker: string,
  entry: PreferenceEntry,
  place: number,
): CitablePart[] {
  const part = { kind: 'statement', decisionMaker, place } as const;
  const whole: CitablePart = {
    ...grounds(entry),
    kind: 'statement',
    words: capitalize(sayEntry(casebook, entry)),
    part,
  };
  if (entry.kind === 'statement') return [whole];
  const each = statementsOf(entry).map((statement, k) => ({
    ...grounds(statement),
    kind: 'statement' as const,
    words: capitalize(sayStatement(casebook, statement)),
    part: { ...part, member: k + 1 },
  }));
  return [whole, ...each];
}

function sayEntry(casebook: Casebook, entry: PreferenceEntry): string {
  const words = statementsOf(entry).map((statement) => sayStatement(casebook, statement));
  return entry.kind === 'equally' ? listOf(words, 'and') : words.join(', or else ');
}

function bodyParts({ conflict }: Casebook): CitablePart[] {
  return conflict.bodies.flatMap((body) => [
    {
      ...grounds(body),
      kind: 'body' as const,
      words: body.name,
      part: { kind: 'body' as const, id: body.id },
    },
    ...body.options.map(optionPart),
  ]);
}

function consequences(casebook: Casebook): CitablePart[] {
  const { facts, infeasible, forbiddenMoves } = casebook.conflict;
  return [
    ...facts.map((fact) => ({
      ...grounds(fact),
      kind: 'fact' as const,
      words: fact.name,
      part: { kind: 'fact' as const, id: fact.id },
    })),
    ...infeasible.map((rule, k) => ({
      ...grounds(rule),
      kind: 'rule' as const,
      words: capitalize(rule.says ?? `never: ${sayFormula(casebook, rule.when)}`),
      part: { kind: 'rule' as const, place: k + 1 },
    })),
    ...forbiddenMoves.map((rule) => ({
      ...grounds(rule),
      kind: 'rule' as const,
      words: `No move from “${sayFormula(casebook, rule.from)}” to “${sayFormula(casebook, rule.to)}”`,
    })),
  ];
}

function statusQuoParts({ conflict: { statusQuo } }: Casebook): CitablePart[] {
  if (statusQuo === undefined) return [];
  const part = { ...grounds(statusQuo), kind: 'status-quo', words: 'The status quo' } as const;
  return [statusQuo.kind === 'levels' ? { ...part, part: { kind: 'status-quo' } } : part];
}

function furtherParts({ conflict }: Casebook): CitablePart[] {
  const name = (id: string) => conflict.decisionMakers.find((dm) => dm.id === id)?.name ?? id;
  return [
    ...conflict.perceptions.map((perception) => ({
      ...grounds(perception, [
        ...groundsOf(perception.preference),
        ...addedStatements(perception.edits),
      ]),
      kind: 'perception' as const,
      words: `How ${name(perception.observer)} sees ${name(perception.observed)}`,
    })),
    ...conflict.signals.map((signal) => ({
      ...grounds(
        signal,
        signal.shows.flatMap(({ edits }) => addedStatements(edits)),
      ),
      kind: 'signal' as const,
      words: signal.says,
    })),
    ...conflict.threats.map((threat) => ({
      ...grounds(threat),
      kind: 'threat' as const,
      words: threat.says ?? `A ${threat.kind} by ${name(threat.by)}`,
    })),
    ...conflict.deals.map((deal) => ({
      ...grounds(deal),
      kind: 'deal' as const,
      words: deal.name,
      part: { kind: 'deal' as const, id: deal.id },
    })),
    ...conflict.doubts.map((doubt) => ({
      ...grounds(doubt),
      kind: 'doubt' as const,
      words: doubt.of.join('.'),
    })),
    ...conflict.variants.map((variant) => ({
      ...grounds(variant),
      kind: 'variant' as const,
      words: variant.says ?? variant.id,
      part: { kind: 'variant' as const, id: variant.id },
    })),
    ...conflict.timeline.map((event) => ({
      ...grounds(event),
      kind: 'event' as const,
      words: `${event.on}: ${event.what}`,
    })),
  ];
}

function groundsOf(preference: Preference | undefined): Grounded[] {
  if (preference?.kind === 'weights') return [...preference.terms];
  return preference?.kind === 'prioritized' ? preference.statements.flatMap(wholeEntry) : [];
}

function addedStatements(changes: readonly SeenChange[]): Grounded[] {
  return changes.flatMap((change) => (change.kind === 'add' ? wholeEntry(change.statement) : []));
}

function wholeEntry(entry: PreferenceEntry): Grounded[] {
  return entry.kind === 'statement' ? [entry] : [entry, ...statementsOf(entry)];
}

/** Where a part stands and what it cites, with what the parts in it cite. */
function grounds({ span, because }: Grounded, inner: readonly Grounded[] = []): Grounded {
  const all = [...because, ...inner.flatMap((each) => each.because)];
  return { span, because: [...new Set(all)] };
}
