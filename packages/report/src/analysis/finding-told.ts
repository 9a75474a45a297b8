import type { ClaimLink } from '@standoff/language';
import { type Proposition, propositionsIn } from '@standoff/propositions';
import {
  type Analysis,
  type FindingTelling,
  findingOf,
  lexiconOf,
  registerNow,
} from '@standoff/study';
import { english, type Fragment, type Register, textOf } from '@standoff/wording';

/** A sentence of the finding, in words and as data. */
export interface FindingTold {
  readonly about: FindingTelling['about'];
  readonly text: string;
  readonly says: readonly Fragment[];
  /** Its text where nothing that it leads to stands below it. */
  readonly alone: string;
  /** What it claims. */
  readonly means: readonly Proposition[];
  /** Ids of the states that it is about. */
  readonly states: readonly string[];
  readonly claims: readonly ClaimLink[];
  /** States that it lists below it. */
  readonly items: readonly { readonly state: string; readonly text: string }[];
}

/** What an analysis found, in sentences that can be quoted. Those about one thing follow one another and refer back. */
export function tellFinding(analysis: Analysis, register: Register = registerNow()): FindingTold[] {
  return sayFinding(analysis, findingOf(analysis), register);
}

/** The same of a part of what was found. */
export function sayFinding(
  { casebook }: Analysis,
  finding: readonly FindingTelling[],
  register: Register = registerNow(),
): FindingTold[] {
  const lexicon = lexiconOf(casebook);
  const sections = sectionsOf(finding);
  return english.tell(lexicon, sections, register).flatMap((sentences, k) =>
    sentences.map(({ says, alone, means, claims, lists }, at) => ({
      about: sections[k]![at]!.about,
      text: textOf(says),
      says,
      alone: textOf(alone),
      means,
      states: statesOf(sections[k]![at]!),
      claims,
      items: lists.map((item) => ({ state: item.state, text: textOf(item.says) })),
    })),
  );
}

function sectionsOf(finding: readonly FindingTelling[]): FindingTelling[][] {
  const sections: FindingTelling[][] = [];
  for (const told of finding) {
    const last = sections.at(-1);
    if (last?.[0]?.about === told.about) last.push(told);
    else sections.push([told]);
  }
  return sections;
}

/** Those that it is about or lists; not those that a way passes. */
function statesOf(told: FindingTelling): string[] {
  const { lists, mood = 'is' } = told;
  if (lists !== undefined) return [...lists];
  if (mood === 'would' && told.says.kind === 'pattern') return [];
  return [...new Set(propositionsIn(told).flatMap(stateOf))];
}

function stateOf(proposition: Proposition): string[] {
  switch (proposition.kind) {
    case 'pattern':
    case 'weakly':
      return [proposition.state];
    case 'goes':
      return [proposition.to];
    case 'compares':
      return [proposition.first];
    case 'harmless':
      return [proposition.better];
    default:
      return [];
  }
}
