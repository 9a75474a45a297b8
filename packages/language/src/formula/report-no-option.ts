import { optionsHelp } from './find-option.ts';
import type { NameSyntax, WordSyntax } from './formula-syntax.ts';
import { ownOptions, type Resolution, reportName, suggestion } from './resolution.ts';
import {
  isBroken,
  isUnread,
  ownerHelp,
  prefixedNames,
  prefixSuggestion,
  reportMissingPrefix,
} from './stray-name.ts';

/** Reports a name without a prefix that is compared and is no own option. */
export function reportNoOption(resolution: Resolution, { word }: NameSyntax): undefined {
  const { scope } = resolution;
  if (isBroken(scope, word.text)) return undefined;
  const kind = scope.facts.known.has(word.text) ? 'fact' : 'state';
  if (scope.facts.known.has(word.text) || scope.states.known.has(word.text)) {
    const message = `"${word.text}" is a ${kind}, and only an option has levels`;
    const help = `write ${word.text} or not ${word.text}`;
    return reportName(resolution, 'not-an-option', word.span, message, { help });
  }
  if (isUnread(scope)) return undefined;
  const prefixed = prefixedNames(scope, word.text);
  if (prefixed.length > 0) return reportMissingPrefix(resolution, word, prefixed);
  return reportUnknownOption(resolution, word);
}

function reportUnknownOption(resolution: Resolution, word: WordSyntax): undefined {
  const { scope } = resolution;
  const { text, span } = word;
  const own = [...ownOptions(scope).known.keys()];
  const near =
    numberHelp(text) ??
    ownerHelp(scope, text) ??
    suggestion(span, text, own) ??
    prefixSuggestion(scope, word);
  return reportName(resolution, 'unknown-option', span, `no option is called "${text}"`, {
    ...near,
    ...(scope.owner !== undefined && {
      label: `not an option of ${scope.owner}`,
      help: near?.help ?? optionsHelp(scope.owner, own),
    }),
  });
}

/** What begins as a number does, and is none. */
function numberHelp(text: string): { readonly help: string } | undefined {
  return /^\d+(\.\d+|e[-+]?\d+)?$/i.test(text)
    ? {
        help: 'a number is written in decimals, with at most 15 digits before the point and 9 behind it',
      }
    : undefined;
}
