import { GIVEN, type ShownConcept } from '../desk/shown-conflict.ts';

/** How concepts are named: by the terms of the method, or in words for who has not met them. */
export interface ConceptSaid {
  /** `SEQ`; `credible replies`. */
  label(concept: Pick<ShownConcept, 'symbol' | 'reckonedWith'>): string;
  /** After a verb: `under SEQ`; `with everybody expecting credible replies`. */
  under(concept: Pick<ShownConcept, 'id' | 'symbol' | 'words'>): string;
  /** Of a state, whether it holds: `an equilibrium under SEQ`; `holds with everybody expecting credible replies`. */
  holding(concept: Pick<ShownConcept, 'id' | 'symbol' | 'words'>, holds: boolean): string;
  readonly isMethod: boolean;
}

export const byMethod: ConceptSaid = {
  isMethod: true,
  label: ({ symbol }) => symbol,
  under: ({ symbol }) => `under ${symbol}`,
  holding: (concept, holds) => `${holds ? 'an' : 'no'} equilibrium ${byMethod.under(concept)}`,
};

export const inWords: ConceptSaid = {
  isMethod: false,
  label: ({ reckonedWith }) => reckonedWith,
  under: ({ id, words }) =>
    id === GIVEN ? 'with the foresight of each' : `with everybody ${words}`,
  holding: (concept, holds) => `${holds ? 'holds' : 'does not hold'} ${inWords.under(concept)}`,
};
