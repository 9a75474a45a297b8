import type { NamedQuantity, OwnerNames, ScopeNames } from '../formula/formula-scope.ts';
import type { Span } from '../source/span.ts';

/** All names that a file gives to things, for looking up references to them. */
export interface Names {
  /**
   * Whether states are combinations of options or are listed. It is open while neither options nor
   * states could be read; then nothing is said about what belongs to only one of the two.
   */
  readonly form: 'options' | 'graph' | 'open';
  readonly sources: ScopeNames<Span>;
  readonly claims: ScopeNames<Span>;
  readonly decisionMakers: ScopeNames<OwnerNames>;
  /** Institutions and agreements. */
  readonly bodies: ScopeNames<OwnerNames>;
  /** Decision makers and bodies. */
  readonly owners: ScopeNames<OwnerNames>;
  readonly facts: ScopeNames<Span>;
  /** States of a graph model, or named states of an option model. */
  readonly states: ScopeNames<Span>;
  readonly quantities: ScopeNames<NamedQuantity>;
  readonly signals: ScopeNames<Span>;
  readonly deals: ScopeNames<Span>;
}
