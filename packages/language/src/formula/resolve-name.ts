import { findPrefixedOption } from './find-option.ts';
import type { Formula } from './formula.ts';
import type { FormulaScope } from './formula-scope.ts';
import { type NameSyntax, writtenName } from './formula-syntax.ts';
import {
  choice,
  type FoundOption,
  listing,
  optionAlone,
  type Resolution,
  reportName,
} from './resolution.ts';
import { isBroken, reportStrayName } from './stray-name.ts';

type Meaning =
  | { readonly kind: 'option'; readonly option: FoundOption }
  | { readonly kind: 'fact' | 'state' };

/** A name that stands alone: a Y/N option, a fact or a state. */
export function resolveName(resolution: Resolution, name: NameSyntax): Formula | undefined {
  if (name.prefix) {
    const option = findPrefixedOption(resolution, name.prefix, name);
    return option && yesNoAlone(resolution, option, name);
  }
  const { scope } = resolution;
  const { text, span } = name.word;
  if (isBroken(scope, text)) return undefined;
  const [meaning, ...others] = meaningsOf(scope, text);
  if (!meaning) {
    return scope.quantities.known.has(text)
      ? reportQuantity(resolution, name)
      : reportStrayName(resolution, name.word);
  }
  if (others.length > 0) return reportAmbiguous(resolution, name, [meaning, ...others]);
  if (meaning.kind === 'option') return yesNoAlone(resolution, meaning.option, name);
  return meaning.kind === 'fact'
    ? { kind: 'fact', fact: text, span }
    : { kind: 'state', state: text, span };
}

function meaningsOf(scope: FormulaScope, word: string): Meaning[] {
  const meanings: Meaning[] = [];
  const option = optionAlone(scope, word);
  if (option) meanings.push({ kind: 'option', option });
  if (scope.facts.known.has(word)) meanings.push({ kind: 'fact' });
  if (scope.states.known.has(word)) meanings.push({ kind: 'state' });
  return meanings;
}

function reportAmbiguous(
  resolution: Resolution,
  { word }: NameSyntax,
  meanings: readonly Meaning[],
): undefined {
  const { facts, states, owner } = resolution.scope;
  const kinds = meanings.map(({ kind }) =>
    kind === 'option' ? `an option of ${owner}` : `a ${kind}`,
  );
  const places = [facts.known.get(word.text), states.known.get(word.text)];
  const option = meanings.some(({ kind }) => kind === 'option');
  const message = `"${word.text}" can mean ${choice(kinds)}`;
  return reportName(resolution, 'ambiguous-name', word.span, message, {
    related: places
      .filter((span) => span !== undefined)
      .map((span) => ({ span, message: 'the name is also given here' })),
    help: option ? `write ${owner}.${word.text} for the option` : 'rename one of them',
  });
}

function reportQuantity(resolution: Resolution, { word: { text, span } }: NameSyntax): undefined {
  const message = `${text} is an amount, and neither true nor false by itself`;
  const help = `compare it with another, as in ${text} >= 1`;
  return reportName(resolution, 'formula-amount', span, message, { help });
}

/** Only a Y/N option is true or false by itself. */
function yesNoAlone(
  resolution: Resolution,
  { owner, option, names }: FoundOption,
  name: NameSyntax,
): Formula | undefined {
  const { span } = name;
  if (names.yesNo) {
    const reference = { owner, option };
    return { kind: 'comparison', option: reference, operator: '=', level: 1, bare: true, span };
  }
  const written = writtenName(name);
  const message = `${written} has levels and is neither true nor false by itself`;
  return reportName(resolution, 'option-needs-level', span, message, {
    label: 'at which level?',
    help: `compare it with a level, as in ${written} = ${names.levels[0]}; its levels are ${listing(names.levels)}`,
  });
}
