import type { Conflict, Deal, OptionLevel, StatePattern } from '../conflict/conflict.ts';
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
      reportSameName(word, { deal, state, agrees: leadsTo(deal, state, statusQuo) }, checking);
    }
  }
}

interface SameName {
  readonly deal: Deal;
  readonly state: CalledState;
  readonly agrees: boolean | undefined;
}

function reportSameName(
  word: string,
  { deal: { span }, state, agrees }: SameName,
  { report }: Checking,
): void {
  if (agrees === undefined) return;
  const related = [{ span: state.span, message: 'the state' }];
  if (agrees)
    report('deal-and-state', span, `"${word}" is a deal and the state that it leads to`, {
      related,
    });
  else {
    report(
      'deal-and-state-differ',
      span,
      `"${word}" is a deal and a state, and the deal leads to another state`,
      {
        related,
      },
    );
  }
}

/** Whether a deal leads to a state; undefined where it cannot be known where it leads. */
function leadsTo(
  { terms }: Deal,
  { pattern }: CalledState,
  statusQuo: StatePattern | undefined,
): boolean | undefined {
  if ('state' in terms) return pattern.kind === 'graph' && pattern.state === terms.state;
  if (pattern.kind !== 'levels' || statusQuo?.kind !== 'levels') return undefined;
  return pattern.levels.every(({ option, level }) => {
    const isOf = (one: OptionLevel) =>
      one.option.owner === option.owner && one.option.option === option.option;
    return (terms.find(isOf) ?? statusQuo.levels.find(isOf))?.level === level;
  });
}
