import type { DiagnosticDetails } from '../diagnostics/create-diagnostic.ts';
import type { FormulaScope, OwnerNames } from './formula-scope.ts';
import type { NameSyntax, WordSyntax } from './formula-syntax.ts';
import {
  allOptions,
  choice,
  type FoundOption,
  listing,
  type Resolution,
  reportName,
  suggestion,
} from './resolution.ts';

/** The option of a name with a prefix; undefined when there is none, which is then reported. */
export function findPrefixedOption(
  resolution: Resolution,
  prefix: WordSyntax,
  name: NameSyntax,
): FoundOption | undefined {
  const { owners } = resolution.scope;
  const owner = owners.known.get(prefix.text);
  if (!owner) {
    const silent = owners.broken.has(prefix.text) || !owners.complete;
    return silent ? undefined : reportOwner(resolution, prefix, name.word);
  }
  const option = name.word.text;
  const names = owner.options.known.get(option);
  if (names) return { owner: prefix.text, option, names };
  const silent = owner.options.broken.has(option) || !owner.options.complete;
  return silent ? undefined : reportOption(resolution, owner, prefix, name);
}

function reportOwner(resolution: Resolution, prefix: WordSyntax, option: WordSyntax): undefined {
  const { scope } = resolution;
  const known = scope.owners.known;
  const having = [...known.keys()].filter((owner) =>
    known.get(owner)?.options.known.has(option.text),
  );
  const near =
    suggestion(prefix.span, prefix.text, having) ??
    suggestion(prefix.span, prefix.text, known.keys());
  const message = `no decision maker or body is called "${prefix.text}"`;
  return reportName(
    resolution,
    'unknown-decision-maker',
    prefix.span,
    message,
    near ?? elsewhere(scope, option.text) ?? { help: `there are ${listing([...known.keys()])}` },
  );
}

function reportOption(
  resolution: Resolution,
  owner: OwnerNames,
  prefix: WordSyntax,
  name: NameSyntax,
): undefined {
  const option = name.word.text;
  const write = (known: string): string => `${prefix.text}.${known}`;
  const options = [...owner.options.known.keys()];
  return reportName(resolution, 'unknown-option', name.span, `no option is called "${option}"`, {
    label: `not an option of ${prefix.text}`,
    ...(suggestion(name.span, option, options, write) ??
      factHelp(resolution.scope, option) ??
      elsewhere(resolution.scope, option) ?? { help: optionsHelp(prefix.text, options) }),
  });
}

/** Says which options an owner has. */
export function optionsHelp(owner: string, options: readonly string[]): string {
  if (options.length === 0) return `${owner} has no options`;
  return `${owner} has the ${options.length === 1 ? 'option' : 'options'} ${listing(options)}`;
}

function factHelp({ facts }: FormulaScope, word: string): DiagnosticDetails | undefined {
  return facts.known.has(word)
    ? { help: `the fact ${word} is written without a prefix` }
    : undefined;
}

/** Help when other owners have an option with this id. */
function elsewhere(scope: FormulaScope, option: string): DiagnosticDetails | undefined {
  const names = allOptions(scope)
    .filter((found) => found.option === option)
    .map(({ owner }) => `${owner}.${option}`);
  return names.length === 0 ? undefined : { help: `did you mean ${choice(names)}?` };
}
