import { fewOf } from '../grammar/lists.ts';
import { problemsOf } from './problem.ts';

interface LeftOut {
  readonly option: string;
}

interface ReadingLeftOut {
  readonly strength: string;
  readonly unknown: string;
}

/** Options that say nothing together, or not enough. Each is called as it is where it was given. */
export const togetherProblems = {
  'formula-and-state': ({ state }: { readonly state: string }) =>
    `ask either for a formula or about a ${state}`,
  'coalitions-and-one': ({
    coalitions,
    one,
  }: {
    readonly coalitions: string;
    readonly one: string;
  }) => `${coalitions} asks for equilibria, ${one} for what holds for some: give one`,
  'coalitions-and-state': (about: {
    readonly coalitions: string;
    readonly state: string;
    readonly one: string;
  }) =>
    `${about.coalitions} asks for equilibria; with ${about.state} name the coalition by ${about.one}`,
  'one-and-coalition': 'ask about a decision maker or a coalition, not both',
  'state-and-survival': 'what survives coalitions is looked for among equilibria, not in one state',
  'state-and-only': ({ state, only }: { readonly state: string; readonly only: string }) =>
    `${state} asks about one state, and ${only} about equilibria`,
  'parties-or-deal': ({
    parties,
    deal,
    ids,
  }: {
    readonly parties: string;
    readonly deal: string;
    readonly ids: readonly string[];
  }) =>
    `give either ${parties} or ${deal}: who agrees (of ${fewOf(ids, 8)}), or which deal of the file it is about`,
  'deal-and-target': ({ deal, target }: { readonly deal: string; readonly target: string }) =>
    `${deal} says what is agreed on; leave out ${target}`,
  'certificate-of-groups': ({
    certificate,
    parties,
  }: {
    readonly certificate: string;
    readonly parties: string;
  }) => `${certificate} is about deals of one group; name its members with ${parties}`,
  'without-additions': ({ option, additions }: LeftOut & { readonly additions: string }) =>
    `${option} is about ${additions}; give both`,
  'additions-of-groups': ({
    additions,
    parties,
  }: {
    readonly additions: string;
    readonly parties: string;
  }) => `${additions} is about one group; name its members with ${parties}`,
  'avoid-or-reach': ({ avoid, reach }: { readonly avoid: string; readonly reach: string }) =>
    `give either ${avoid} or ${reach}: what must not happen, or what is to come about`,
  'state-or-where': ({ state, where }: { readonly state: string; readonly where: string }) =>
    `give either ${state} or ${where}: what is to hold, or what is to be true in it`,
  'idle-reading-of-coalitions': ({ option }: LeftOut) =>
    `${option} says by which rule joint moves count, and no coalition is asked about`,

  'coalitions-in-reading': ({ strength, unknown }: ReadingLeftOut) =>
    `coalitions are read in the general reading of preferences only; leave out ${strength} and ${unknown}`,
  'together-in-reading': ({ strength, unknown }: ReadingLeftOut) =>
    `what several do together is explained in the general reading of preferences only; leave out ${strength} and ${unknown}`,
  'doubt-in-reading': ({ strength, unknown }: ReadingLeftOut) =>
    `in how many models a verdict stands is reckoned in the general reading of preferences only; leave out ${strength} and ${unknown}`,
  'said-by-proposition': ({ option, that }: LeftOut & { readonly that: string }) =>
    `${that} says itself what it is about; leave out ${option}`,
  'doubt-of-several': ({ option }: LeftOut) =>
    `in how many models several would act together is not reckoned; leave out ${option}`,
};

export const togetherProblem = problemsOf(togetherProblems);
