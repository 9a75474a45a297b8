import type { FindingSyntax, FindingWord } from '../../findings/finding-syntax.ts';
import { asFormula } from '../../findings/finding-words.ts';
import { parseFinding } from '../../findings/parse-finding.ts';
import type { ScalarText } from '../../source/scalar-text.ts';
import type { FileNames } from './file-names.ts';
import { type FoundName, namesInFormula } from './read-names.ts';
import { ownerName } from './reference.ts';

/** The names in a finding such as `stable calm seq upper`. */
export function namesInFinding(text: ScalarText, names: FileNames): FoundName[] {
  const syntax = parseFinding(text);
  return syntax ? namesInSyntax(syntax, names) : [];
}

function namesInSyntax(syntax: FindingSyntax, names: FileNames): FoundName[] {
  const inState = (word: FindingWord) => namesInState(word, names);
  switch (syntax.kind) {
    case 'not':
      return namesInSyntax(syntax.of, names);
    case 'stable':
      return [
        ...inState(syntax.state),
        ...ownerIn(syntax.who),
        ...(syntax.coalition?.members ?? []).flatMap(ownerIn),
      ];
    case 'prefers':
      return [...ownerIn(syntax.who), ...inState(syntax.better), ...inState(syntax.worse)];
    case 'reached':
    case 'unreached':
      return inState(syntax.state);
    case 'passes':
      return [...ownerIn(syntax.body), ...inState(syntax.draft)];
    case 'holds':
      return [{ name: `deal ${syntax.deal.text}`, span: syntax.deal.span }];
  }
}

function ownerIn(word: FindingWord | undefined): FoundName[] {
  return word ? [{ name: ownerName(word.text), span: word.span }] : [];
}

/** A state by its id, as what a deal leads to, or by a formula. */
function namesInState(word: FindingWord, names: FileNames): FoundName[] {
  const { text, span } = word;
  if (names.states.has(text)) return [{ name: `state ${text}`, span }];
  if (names.deals.has(text)) return [{ name: `deal ${text}`, span }];
  return namesInFormula(asFormula(word), undefined, names);
}
