import type { StateCode } from '@standoff/engine';
import {
  amountOf,
  type Decimal,
  type OptionReference,
  type Quantity,
  writeDecimal,
} from '@standoff/language';
import { partsOfQuantities } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { standing, truthOf } from '../casebook/truth.ts';

/** What an amount comes to in a state, as it is written: `40`, `-2.5`. */
export function amountIn(casebook: Casebook, amount: Quantity, state: StateCode): string {
  return writeDecimal(amountOfState(casebook, amount, state));
}

/** The same, exactly. */
export function amountOfState(casebook: Casebook, amount: Quantity, state: StateCode): Decimal {
  return amountOf(amount, {
    levelOf: (named) => {
      const { option, levelIn } = standing(casebook, { option: named });
      return option.levels[levelIn(state)]!.id;
    },
    holds: (part) => truthOf(casebook, part, state).holds,
  });
}

/** What an amount is counted in: as its name says, or as all options are that are added up. */
export function unitOf(casebook: Casebook, amount: Quantity): string | undefined {
  switch (amount.kind) {
    case 'named':
      return amount.unit ?? unitOf(casebook, amount.of);
    case 'option':
      return unitOfOption(casebook, amount.option);
    case 'sum':
    case 'min':
    case 'max': {
      const units = new Set(
        partsOfQuantities([amount]).options.map((option) => unitOfOption(casebook, option)),
      );
      return units.size === 1 ? [...units][0] : undefined;
    }
    case 'if': {
      const [one, other] = [amount.so, amount.otherwise].map((part) => unitOf(casebook, part));
      return one === other ? one : undefined;
    }
    default:
      return undefined;
  }
}

function unitOfOption({ options }: Casebook, named: OptionReference): string | undefined {
  return options.find(({ option }) => option.owner === named.owner && option.id === named.option)
    ?.option.amounts?.unit;
}
