import type { FactGround } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import { quote, setApart } from '../grammar/quotations.ts';
import { listFragments } from '../names/names.ts';
import type { Clauses } from './clauses.ts';

export const factClauses: Clauses<'comesAbout'> = {
  comesAbout({ fact, because }, { lexicon }) {
    return {
      verbless: [
        ...sayFact(lexicon, fact, setApart),
        ...(because.length ? [', ', ...sayGrounds(lexicon, because)] : []),
        ...factsBelow(because).flatMap((one) => [
          '; ',
          nameOf(lexicon, one.fact, quote),
          ' ',
          ...sayGrounds(lexicon, one.because),
        ]),
      ],
    };
  },
};

type FactSo = Extract<FactGround, { readonly kind: 'fact' }>;

/** The facts that some grounds name and that have grounds of their own, near ones first, each once. */
function factsBelow(grounds: readonly FactGround[]): FactSo[] {
  const found = new Map<string, FactSo>();
  const open = [...grounds];
  for (const one of open) {
    if (one.kind === 'fact' && one.because.length && !found.has(one.fact)) {
      found.set(one.fact, one);
      open.push(...one.because);
    }
  }
  return [...found.values()];
}

/** `because of “Collapse” and “Washington threatens”` */
function sayGrounds(lexicon: Lexicon, grounds: readonly FactGround[]): Fragment[] {
  const said = new Map(
    grounds.map((ground) => {
      const words = sayGround(lexicon, ground);
      return [JSON.stringify(words), words] as const;
    }),
  );
  return ['because of ', ...listFragments([...said.values()])];
}

function sayGround(lexicon: Lexicon, ground: FactGround): Fragment[] {
  if (ground.kind === 'level') {
    const option = lexicon.options.find((one) => one.option === ground.option)!;
    return [quote(option.phrases[ground.level]!)];
  }
  if (ground.so) return sayFact(lexicon, ground.fact, quote);
  return [`no ${quote(lexicon.fact(ground.fact).name)}`];
}

type Marked = (name: string) => string;

function sayFact(lexicon: Lexicon, fact: string, marked: Marked): Fragment[] {
  const { chance } = lexicon.fact(fact);
  return [nameOf(lexicon, fact, marked), ...(chance === undefined ? [] : [` (chance ${chance})`])];
}

function nameOf(lexicon: Lexicon, fact: string, marked: Marked): Fragment {
  return { ref: 'fact', id: fact, text: marked(lexicon.fact(fact).name) };
}
