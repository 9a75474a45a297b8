import { agreementOf, inWords, listOf } from '@standoff/wording';
import type { Conditions } from './conditions.ts';
import type { History } from './history.ts';
import { nameOf } from './start-words.ts';

/** What the steps of a decision maker ask of its order, and whether the file's meets that. */
export function sayConditions(history: History, one: Conditions): string {
  const { casebook } = history;
  const { decisionMaker, conditions } = one;
  const name = nameOf(casebook, decisionMaker, true);
  const { verb } = agreementOf([casebook.decisionMakers[decisionMaker]!]);
  const unmet = conditions.filter(({ met }) => !met).map(({ number }) => dateOf(history, number));
  const took = `${name} ${verb('takes')} ${inWords(conditions.length, 'step')}`;
  if (unmet.length === 0) {
    const all = conditions.length === 1 ? 'It' : conditions.length === 2 ? 'Both' : 'All';
    const are = conditions.length === 1 ? 'is an improvement' : 'are improvements';
    return `${took}. ${all} ${are} in the order of the file.`;
  }
  return `${took}. ${sayUnmet(unmet, conditions.length)} in the order of the file. ${sayRemedy(history, one)}`;
}

function sayUnmet(unmet: readonly string[], of: number): string {
  if (of === 1) return 'It is no improvement';
  if (unmet.length === of) return 'None of them is an improvement';
  return unmet.length === 1
    ? `That of ${listOf(unmet)} is no improvement`
    : `Those of ${listOf(unmet)} are no improvements`;
}

/** Whether another order would do. */
function sayRemedy(history: History, { decisionMaker, conditions, circle, canBeMet }: Conditions) {
  if (circle.length > 0) {
    const dates = listOf(circle.map((number) => dateOf(history, number)));
    return `No order at all has them all as improvements: the steps of ${dates} lead in a circle.`;
  }
  const { their } = agreementOf([history.casebook.decisionMakers[decisionMaker]!]);
  const has =
    conditions.length === 1 ? 'has it as an improvement' : 'has all of them as improvements';
  if (canBeMet === undefined) return `Some order of the states ${has}.`;
  return canBeMet
    ? `Some order of ${their} statements ${has}.`
    : `No order of ${their} statements ${has}; some order of the states does.`;
}

function dateOf({ moments }: History, number: number): string {
  return moments[number - 1]!.event.on;
}
