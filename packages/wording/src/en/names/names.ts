import type { Fragment } from '../../interface/fragments.ts';
import type { Lexicon, OptionName, PartyName } from '../../interface/lexicon.ts';
import { type Agreement, agreementOf } from '../grammar/agreement.ts';
import { fewOf, listOf } from '../grammar/lists.ts';
import { oneAfterAnother, proseName } from '../grammar/prose-name.ts';
import { quote, setApart } from '../grammar/quotations.ts';

/** Fragments as a list: `a, b and c`. */
export function listFragments(
  items: readonly (readonly Fragment[])[],
  joiner: 'and' | 'or' | 'nor' = 'and',
): Fragment[] {
  return items.flatMap((one, k) => {
    if (k === 0) return [...one];
    return [k === items.length - 1 ? ` ${joiner} ` : ', ', ...one];
  });
}

/** A party by its name within a sentence: `the United States`. */
export function partyName(lexicon: Pick<Lexicon, 'party'>, id: string): Fragment {
  return { ref: 'party', id, text: setApart(proseName(lexicon.party(id).name)) };
}

export function partyNames(
  lexicon: Pick<Lexicon, 'party'>,
  ids: readonly string[],
  joiner?: 'and' | 'or' | 'nor',
): Fragment[] {
  return listFragments(
    ids.map((id) => [partyName(lexicon, id)]),
    joiner,
  );
}

/** An option by its id `owner.option`; one that the lexicon does not have is called by its own. */
export function optionNamed({ options }: Pick<Lexicon, 'options'>, id: string): OptionName {
  const found = options.find(({ option }) => option === id);
  if (found !== undefined) return found;
  const name = id.slice(id.indexOf('.') + 1);
  return { option: id, name, levels: [], phrases: [], yesNo: false };
}

/** The name of an option in quotation marks. */
export function optionName(lexicon: Pick<Lexicon, 'options'>, id: string): string {
  return quote(optionNamed(lexicon, id).name);
}

/** How words agree with some parties as their subject. */
export function agreementWith(lexicon: Pick<Lexicon, 'party'>, ids: readonly string[]): Agreement {
  return agreementOf(ids.map((id): PartyName => lexicon.party(id)));
}

/** What is the case in a state: the phrase of every level, or what the file says of it. */
function phrasesOf(lexicon: Lexicon, id: string): readonly string[] {
  const { levels, says } = lexicon.state(id);
  const phrases =
    says === undefined ? lexicon.options.map((option, k) => option.phrases[levels[k]!]!) : [says];
  return phrases.map(setApart);
}

/** The same without options that are simply not taken, unless none is. */
export function tellingPhrases(lexicon: Lexicon, id: string): readonly string[] {
  const phrases = phrasesOf(lexicon, id);
  const { levels } = lexicon.state(id);
  const telling = phrases.filter((_, k) => levels[k] !== 0 || !lexicon.options[k]?.yesNo);
  return oneAfterAnother(telling.length > 0 ? telling : phrases);
}

/** What is the case in the second state and not in the first; nothing for the same state. */
function changedPhrases(lexicon: Lexicon, from: string, to: string): readonly string[] {
  if (from === to) return [];
  const phrases = phrasesOf(lexicon, to);
  const [before, after] = [lexicon.state(from), lexicon.state(to)];
  return after.says === undefined
    ? oneAfterAnother(phrases.filter((_, k) => after.levels[k] !== before.levels[k]))
    : phrases;
}

/** So many parts of a state are said in passing. */
const FEW = 5;

/** How a state differs from the status quo; what is the case in it where there is none. */
function ownPhrases(lexicon: Lexicon, id: string): readonly string[] {
  const { statusQuo } = lexicon;
  return statusQuo === undefined
    ? tellingPhrases(lexicon, id)
    : changedPhrases(lexicon, statusQuo, id);
}

/** A state by its name, or else by what differs, in quotation marks. */
export function stateName(lexicon: Lexicon, id: string): Fragment {
  if (id === lexicon.statusQuo) return { ref: 'state', id, text: 'the status quo' };
  const words = lexicon.state(id).name ?? fewOf(ownPhrases(lexicon, id), FEW);
  return { ref: 'state', id, text: quote(words), name: words };
}

/** The same with what differs in brackets where it has a name; without marks where it has none. */
export function stateInFull(lexicon: Lexicon, id: string): Fragment[] {
  if (id === lexicon.statusQuo) return [{ ref: 'state', id, text: 'the status quo' }];
  const { name } = lexicon.state(id);
  const words = listOf(ownPhrases(lexicon, id).map(setApart));
  if (name === undefined) return [{ ref: 'state', id, text: words }];
  return [{ ref: 'state', id, text: quote(name), name }, ` (${words})`];
}

/** The same within a sentence: what differs stands in quotation marks where it has no name. */
export function stateWithin(lexicon: Lexicon, id: string): Fragment[] {
  return lexicon.state(id).name === undefined ? [stateName(lexicon, id)] : stateInFull(lexicon, id);
}

/** As the status quo with some levels, which it was asked for by, and by its name where it has one. */
export function stateByLevels(lexicon: Lexicon, id: string): Fragment[] {
  if (id === lexicon.statusQuo) return [stateName(lexicon, id)];
  const levels = quote(fewOf(ownPhrases(lexicon, id), FEW));
  const { name } = lexicon.state(id);
  if (name === undefined) return [{ ref: 'state', id, text: `the status quo with ${levels}` }];
  return [{ ref: 'state', id, text: quote(name) }, ` (the status quo with ${levels})`];
}

/** What a move changes, in quotation marks: `“tests frozen”`. */
export function changeName(lexicon: Lexicon, from: string, to: string): Fragment {
  const name = listOf(changedPhrases(lexicon, from, to));
  return { ref: 'state', id: to, text: quote(name), name };
}
