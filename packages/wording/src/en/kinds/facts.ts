import type { FactGround } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import { quote, setApart } from '../grammar/quotations.ts';
import { listFragments } from '../names/names.ts';
import type { Clauses } from './clauses.ts';

export const factClauses: Clauses<'comesAbout'> = {
  comesAbout({ fact, because }, { lexicon }) {
    const { name, chance } = lexicon.fact(fact);
    const called = setApart(name);
    const text = chance === undefined ? called : `${called} (chance ${chance})`;
    return {
      verbless: [{ ref: 'fact', id: fact, text }, ...sayGrounds(lexicon, because, ', because of ')],
    };
  },
};

/** `because of “Collapse” (because of “supplies cut”) and “Washington threatens”` */
function sayGrounds(lexicon: Lexicon, grounds: readonly FactGround[], opening: string): Fragment[] {
  if (grounds.length === 0) return [];
  const said = new Map(
    grounds.map((ground) => {
      const words = sayGround(lexicon, ground);
      return [JSON.stringify(words), words] as const;
    }),
  );
  return [opening, ...listFragments([...said.values()])];
}

function sayGround(lexicon: Lexicon, ground: FactGround): Fragment[] {
  if (ground.kind === 'level') {
    const option = lexicon.options.find((one) => one.option === ground.option)!;
    return [quote(option.phrases[ground.level]!)];
  }
  const { fact, so, because } = ground;
  const { name, chance } = lexicon.fact(fact);
  if (!so) return [`no ${quote(name)}`];
  const named: Fragment = { ref: 'fact', id: fact, text: quote(name) };
  const beside: Fragment[][] = [
    ...(chance === undefined ? [] : [[`chance ${chance}`]]),
    ...(because.length === 0 ? [] : [sayGrounds(lexicon, because, 'because of ')]),
  ];
  if (beside.length === 0) return [named];
  return [named, ' (', ...beside.flatMap((one, k) => (k === 0 ? one : [', ', ...one])), ')'];
}
