import {
  type DoubtGround,
  type Grounded,
  type NoDoubts,
  type Sweep,
  sayTold,
  tellGround,
  tellHeld,
  tellInDoubt,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  count,
  counted,
  listOf,
  proseName,
  sayModels,
} from '@standoff/wording';

const MEANING = 'A share of models is not a likelihood.';

/** What is in doubt, what is held, and what a share is: before any verdict. */
export function sayInDoubt(sweep: Sweep): string[] {
  const { held: _, ...models } = sweep;
  const open = sayTold(sweep.casebook, tellInDoubt({ ...models, held: new Map() }));
  return [open, sayHeld(sweep), sayMeaning(sweep)];
}

/** What may be otherwise, and which orders are held as written though the file leaves them in doubt. */
export function sayOpenAndHeld(models: DoubtGround): string {
  return sayTold(models.casebook, tellInDoubt(models));
}

/** What is in doubt, in short, beside verdicts of which a doubt is told; or why none is. */
export function sayGround(found: DoubtGround | NoDoubts, grounded: Grounded): string {
  if ('status' in found) return sayUnreckoned(found);
  return sayTold(found.casebook, tellGround(found, grounded));
}

/** Why no doubt is told. */
export function sayUnreckoned({ problem }: NoDoubts): string {
  return `How sure this is, is not reckoned here: ${problem}. Ask \`sweep\`.`;
}

function sayHeld({ casebook, orders, held, elsewhere, doubts }: Sweep): string {
  const fixed = casebook.decisionMakers.filter((_, dm) => orders[dm]!.choices.length === 1);
  const preferences =
    fixed.length === 0
      ? ''
      : ` What ${listOf(fixed.map(({ name }) => proseName(name)))} ${agreementOf(fixed).verb('prefers')} is held as written.`;
  const facts =
    casebook.conflict.facts.length === 0
      ? ''
      : elsewhere.length === 0
        ? 'facts, '
        : 'all other facts, ';
  const foresight =
    doubts === 'file' && casebook.conflict.doubts.some(({ of: [, key] }) => key === 'foresight')
      ? ' How far anybody looks is what the finding says, whatever is in doubt about it.'
      : '';
  return `Held as written: options, rules, ${facts}how bodies vote and what everybody knows; preferences are taken in the general reading.${preferences}${sayWhyAllHeld({ casebook, held })}${foresight}`;
}

/** Why swaps of orders of states are left out, each as a sentence after another. */
export function sayWhyAllHeld(models: Pick<Sweep, 'casebook' | 'held'>): string {
  const told = sayTold(models.casebook, tellHeld(models));
  return told === '' ? '' : ` ${told}`;
}

function sayMeaning({ models, even, findings, sampling }: Sweep): string {
  if (models === 1n) return `One model follows: the one as written. ${MEANING}`;
  const isDrawn = findings.some(({ drawn }) => drawn);
  const weights = even
    ? 'They all count alike.'
    : 'They count by how sure the author is of statements and facts; those of which that is not said count alike.';
  const known = isDrawn
    ? `of which ${count(sampling.samples)} are drawn, by seed ${sampling.seed}, for each finding that has more than ${counted(sampling.maxTraces, 'trace')}`
    : 'and each finding is known in every one of them';
  return `${capitalize(sayModels(models))} models follow, ${known}. ${weights} ${MEANING}`;
}
