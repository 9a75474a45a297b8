import {
  type Conflict,
  type Judgement,
  type JudgementJson,
  judgementToJson,
  moversOf,
  type Preference,
  type PreferenceEntry,
} from '@standoff/language';
import {
  type Names,
  sayEntry as sayToldEntry,
  sayJudgement as sayToldJudgement,
  textOf,
} from '@standoff/wording';
import type { Phrasebook } from '../casebook/casebook.ts';
import { lexiconOf, namesIn } from '../said/lexicon-of.ts';
import { entryAt, isCasebook, wishesOf } from './order-entries.ts';
import { toldJudgement } from './told-judgement.ts';

/**
 * A judgement in words: `China ranks “no THAAD” above “Washington talks”`, without a full stop. It is about
 * the conflict of the phrasebook, or about one that other judgements have made of it. What it says may come from another file, with
 * options that neither has.
 */
export function sayJudgement(
  phrasebook: Phrasebook,
  judgement: Judgement,
  conflict: Conflict = phrasebook.conflict,
  from: Conflict = conflict,
): string {
  const told = toldJudgement(phrasebook, judgement, conflict);
  const names = namesOf(phrasebook, conflict);
  const options = from === conflict ? names.options : withOthers(names, from);
  return textOf(sayToldJudgement({ ...names, options }, told));
}

/** A judgement as JSON that says it in words as well. */
export type JudgementInWords = JudgementJson & { readonly says: string };

/** The same of a conflict, or of one that other judgements have made of it. */
export function judgementInWords(
  phrasebook: Phrasebook,
  judgement: Judgement,
  conflict: Conflict = phrasebook.conflict,
): JudgementInWords {
  const says = sayJudgement(phrasebook, judgement, conflict);
  return { ...judgementToJson(conflict, judgement), says };
}

/** What an entry of an order asks for, in quotation marks. */
export function sayEntry(phrasebook: Phrasebook, entry: PreferenceEntry): string {
  return sayToldEntry(namesOf(phrasebook), wishesOf(entry));
}

/** What stands at a place of an order, from 1, in quotation marks. */
export function sayAtPlace(
  phrasebook: Phrasebook,
  order: Preference | undefined,
  place: number,
): string {
  return sayToldEntry(namesOf(phrasebook), entryAt(phrasebook, order, place));
}

const known = new WeakMap<Phrasebook, Names>();

/** What things are called, also in a conflict that judgements have made of the one at hand; what does not exist by its id. */
export function namesOf(phrasebook: Phrasebook, conflict = phrasebook.conflict): Names {
  const found = known.get(phrasebook);
  if (found !== undefined && conflict === phrasebook.conflict) return found;
  const names = isCasebook(phrasebook) ? lexiconOf(phrasebook) : namesIn(phrasebook);
  const total: Names = {
    ...names,
    party: (id) => moversOf(conflict).find((mover) => mover.id === id) ?? memberIn(conflict, id),
    fact: (id) => conflict.facts.find((fact) => fact.id === id) ?? { name: id },
    concept: (id) => names.concept(id),
    options: conflict === phrasebook.conflict ? names.options : withOthers(names, conflict),
  };
  if (conflict === phrasebook.conflict) known.set(phrasebook, total);
  return total;
}

function memberIn({ bodies }: Conflict, id: string): { readonly name: string } {
  const member = bodies.flatMap(({ members }) => members).find((one) => one.id === id);
  return { name: member?.name ?? id };
}

/** Options that a judgement has added, or that another version has. */
function withOthers({ options }: Names, conflict: Conflict): Names['options'] {
  const ids = new Set(options.map(({ option }) => option));
  const others = moversOf(conflict).flatMap((mover) =>
    mover.options.map(({ id, name, levels, yesNo }) => ({
      option: `${mover.id}.${id}`,
      name,
      levels: levels.map((level) => level.id),
      phrases: levels.map(({ phrase }) => phrase),
      yesNo,
    })),
  );
  return [...options, ...others.filter(({ option }) => !ids.has(option))];
}
