/** Which joint moves count as improvements of a coalition. The literature has several readings. */
export type CoalitionReading = 'all' | 'pareto' | 'movers';

/** What a reading asks for. */
export interface ReadingOfImprovement {
  readonly id: CoalitionReading;
  readonly name: string;
  /** One sentence: when a joint move is an improvement of a coalition. */
  readonly definition: string;
  readonly citation: string;
}

/** Every reading, the strictest first. */
export const coalitionReadings: readonly ReadingOfImprovement[] = [
  {
    id: 'all',
    name: 'All better off',
    definition: 'Every member strictly prefers the end of the joint move to where it starts.',
    citation: 'Kilgour, Hipel, Fang and Peng 2001',
  },
  {
    id: 'pareto',
    name: 'Pareto',
    definition: 'Some member strictly prefers the end to the start, and none the start to the end.',
    citation: 'the Pareto coalition improvement of the literature after 2010',
  },
  {
    id: 'movers',
    name: 'At least the movers',
    definition:
      'Some of the members can make the joint move by themselves, and each of these strictly prefers its end.',
    citation: 'a reading of our own of generalized coalition improvement',
  },
];
