import type { Conflict, Deal, OptionLevel, StatePattern } from '../conflict/conflict.ts';
import { listing } from '../formula/resolution.ts';
import type { Span } from '../source/span.ts';
import type { Checking } from './checking.ts';

/** Something that a state is asked for by: an id, or a name that is shown. */
interface CalledState {
  readonly id: string;
  readonly name?: string;
  readonly pattern: Pattern;
  readonly span: Span;
}

type Pattern =
  | { readonly kind: 'levels'; readonly levels: readonly OptionLevel[] }
  | { readonly kind: 'graph'; readonly state: string };

/**
 * A deal that is called as a state is, by its id or by what is shown: whoever asks for it gets the state, unless a deal is asked
 * for. It has to lead there.
 */
export function checkDealStates(
  {
    deals,
    namedStates,
    graphStates,
    statusQuo,
  }: Pick<Conflict, 'deals' | 'namedStates' | 'graphStates' | 'statusQuo'>,
  checking: Checking,
): void {
  const states: CalledState[] = [
    ...namedStates,
    ...graphStates.map(({ id, span }) => ({
      id,
      pattern: { kind: 'graph', state: id } as const,
      span,
    })),
  ];
  for (const deal of deals) {
    for (const state of states) {
      const word = [deal.id, deal.name].find((one) => one === state.id || one === state.name);
      if (word === undefined) continue;
      const differ = differencesOf(deal, state, statusQuo, checking);
      reportSameName(word, { deal, state, differ }, checking);
    }
  }
}

/** Something that a deal brings about and a state has otherwise, each as in formulas; of a graph where the deal leads. */
interface Difference {
  readonly deal: string;
  readonly state?: string;
}

interface SameName {
  readonly deal: Deal;
  readonly state: CalledState;
  readonly differ: readonly Difference[] | undefined;
}

function reportSameName(
  word: string,
  { deal: { span }, state, differ }: SameName,
  { report }: Checking,
): void {
  if (differ === undefined) return;
  const related = [{ span: state.span, message: 'the state' }];
  if (differ.length === 0) {
    report('deal-and-state', span, `"${word}" is a deal and the state that it leads to`, {
      related,
    });
    return;
  }
  const has = differ.flatMap((one) => one.state ?? []);
  const leads = `the deal leads to ${listing(differ.map((one) => one.deal))}`;
  report(
    'deal-and-state-differ',
    span,
    `"${word}" is a deal and a state that differ: ${leads}${has.length === 0 ? '' : `, the state has ${listing(has)}`}`,
    { related },
  );
}

/** In what a deal leads elsewhere than to a state; undefined where it cannot be known where it leads. */
function differencesOf(
  { terms }: Deal,
  { pattern }: CalledState,
  statusQuo: StatePattern | undefined,
  checking: Checking,
): readonly Difference[] | undefined {
  if ('state' in terms) {
    const agrees = pattern.kind === 'graph' && pattern.state === terms.state;
    return agrees ? [] : [{ deal: `"${terms.state}"` }];
  }
  if (pattern.kind !== 'levels' || statusQuo?.kind !== 'levels') return undefined;
  const differences: Difference[] = [];
  for (const of of pattern.levels) {
    const isOf = ({ option: { owner, option } }: OptionLevel) =>
      owner === of.option.owner && option === of.option.option;
    const reached = terms.find(isOf) ?? statusQuo.levels.find(isOf);
    if (reached === undefined) return undefined;
    if (reached.level === of.level) continue;
    differences.push({ deal: inFormula(reached, checking), state: inFormula(of, checking) });
  }
  return differences;
}

/** `us.posture = talks` */
function inFormula({ option: { owner, option }, level }: OptionLevel, { names }: Checking): string {
  const levels = names.owners.known.get(owner)?.options.known.get(option)?.levels;
  return `${owner}.${option} = ${levels?.[level]}`;
}
