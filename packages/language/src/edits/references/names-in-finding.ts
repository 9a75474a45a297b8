import type { MemberType } from '@standoff/propositions';
import { isOneOf } from '../../propositions/match-form.ts';
import { isNone, parseProposition } from '../../propositions/parse-proposition.ts';
import type {
  MemberSyntax,
  PropositionSyntax,
  Word,
  WorldSyntax,
} from '../../propositions/proposition-syntax.ts';
import { asFormula } from '../../propositions/words.ts';
import type { ScalarText } from '../../source/scalar-text.ts';
import type { FileNames } from './file-names.ts';
import { type FoundName, namesInFormula } from './read-names.ts';
import { ownerName } from './reference.ts';

/** The names in a finding such as `stable calm seq upper`. */
export function namesInFinding(text: ScalarText, names: FileNames): FoundName[] {
  const syntax = parseProposition(text);
  return isNone(syntax) ? [] : namesInSyntax(syntax, names);
}

function namesInSyntax(syntax: PropositionSyntax, names: FileNames): FoundName[] {
  switch (syntax.kind) {
    case 'not':
      return namesInSyntax(syntax.of, names);
    case 'all':
      return syntax.of.flatMap((one) => namesInSyntax(one, names));
    case 'in':
      return [...namesInWorld(syntax.world), ...namesInSyntax(syntax.of, names)];
    case 'claim':
      return syntax.members.flatMap((member) => namesInMember(member, names));
  }
}

function namesInMember({ type, word, parts, isDeal }: MemberSyntax, names: FileNames): FoundName[] {
  if (isDeal) return [{ name: `deal ${word.text}`, span: word.span }];
  const listed = type.is === 'either' ? type.of : type;
  if (listed.is === 'list') return (parts ?? []).flatMap((part) => namesIn(listed.of, part, names));
  return namesIn(type, word, names);
}

function namesIn(type: MemberType, word: Word, names: FileNames): FoundName[] {
  switch (type.is) {
    case 'state':
    case 'formula':
      return namesInState(word, names);
    case 'mover':
    case 'decision-maker':
    case 'body':
      return [ownerIn(word)];
    case 'fact':
      return [{ name: `fact ${word.text}`, span: word.span }];
    case 'either':
      return isOneOf(type.words, word) ? [] : namesIn(type.of, word, names);
    default:
      return [];
  }
}

function namesInWorld({ foresight }: WorldSyntax): FoundName[] {
  return (foresight?.each ?? []).flatMap(({ who }) => who.map(ownerIn));
}

function ownerIn({ text, span }: Word): FoundName {
  return { name: ownerName(text), span };
}

/** A state by its id, as what a deal leads to, or by a formula. */
function namesInState(word: Word, names: FileNames): FoundName[] {
  const { text, span } = word;
  if (names.states.has(text)) return [{ name: `state ${text}`, span }];
  if (names.deals.has(text)) return [{ name: `deal ${text}`, span }];
  return namesInFormula(asFormula(word), undefined, names);
}
