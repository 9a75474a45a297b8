import type { Body, DecisionMaker, Option } from '@standoff/language';

/**
 * For every option the phrases of its levels. Where two options would say the same, as in "Ann: stays"
 * and "Bob: stays", the phrase says whose it is, or which option of one owner.
 */
export function phrasesByOption(
  movers: readonly (DecisionMaker | Body)[],
  options: readonly Option[],
): Map<Option, readonly string[]> {
  const users = new Map<string, Option[]>();
  for (const option of options) {
    for (const { phrase } of option.levels) {
      users.set(phrase, [...(users.get(phrase) ?? []), option]);
    }
  }
  const clear = (option: Option, phrase: string) => {
    const others = users.get(phrase)!.filter((other) => other !== option);
    if (others.length === 0) return phrase;
    if (others.some(({ owner }) => owner === option.owner)) return `${option.name}: ${phrase}`;
    const short = movers.find(({ id }) => id === option.owner)?.short ?? option.owner;
    return `${short}: ${phrase}`;
  };
  return new Map(
    options.map((option) => [option, option.levels.map(({ phrase }) => clear(option, phrase))]),
  );
}
