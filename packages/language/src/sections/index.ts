import { mapping } from '../shapes/mapping.ts';
import type { ValueOf } from '../shapes/shape.ts';
import { about } from './about.ts';
import { agreements } from './agreements.ts';
import { asOf } from './as-of.ts';
import { authors } from './authors.ts';
import { bodies } from './bodies.ts';
import { claims } from './claims.ts';
import { deals } from './deals.ts';
import { decisionMakers } from './decision-makers.ts';
import { doubts } from './doubts.ts';
import { extendsFile } from './extends.ts';
import { facts } from './facts.ts';
import { findings } from './findings.ts';
import { forbiddenMoves } from './forbidden-moves.ts';
import { foresight } from './foresight.ts';
import { infeasible } from './infeasible.ts';
import { misread } from './misread.ts';
import { oneOptionAtATime } from './one-option-at-a-time.ts';
import { perceptions } from './perceptions.ts';
import { preferenceKeys } from './preference.ts';
import { quantities } from './quantities.ts';
import type { Section } from './section.ts';
import { signals } from './signals.ts';
import { sources } from './sources.ts';
import { standoff } from './standoff.ts';
import { states } from './states.ts';
import { statusQuo } from './status-quo.ts';
import { threats } from './threats.ts';
import { timeline } from './timeline.ts';
import { title } from './title.ts';
import { variants } from './variants.ts';

/** The keys of a model file, in their customary order. */
const sections = {
  standoff,
  extends: extendsFile,
  title,
  'as-of': asOf,
  about,
  authors,
  sources,
  claims,
  'decision-makers': decisionMakers,
  quantities,
  facts,
  infeasible,
  states,
  'forbidden-moves': forbiddenMoves,
  'one-option-at-a-time': oneOptionAtATime,
  'status-quo': statusQuo,
  bodies,
  agreements,
  perceptions,
  misread,
  signals,
  threats,
  deals,
  doubts,
  findings,
  foresight,
  variants,
  timeline,
};

/** What each section tells about itself, by its key. */
export const sectionsByKey: ReadonlyMap<string, Section<unknown>> = new Map(
  Object.entries(sections),
);

/** A whole model file. */
export const modelFile = mapping(sections, {
  expects: 'a model file',
  inside: { keys: ['options', 'moves', ...preferenceKeys], of: 'a decision maker' },
});

/** A model file as it is written: shapes are right, names are not looked up yet. */
export type WrittenFile = ValueOf<typeof modelFile>;
