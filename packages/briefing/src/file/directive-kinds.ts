import type { AttributeRule } from '../figures/figure.ts';
import { figures } from '../figures/index.ts';
import { CITE } from '../marks/cite.ts';
import { HOLDS } from '../marks/holds.ts';
import { mediaKinds } from '../media/media.ts';
import type { Directive } from '../syntax/briefing.ts';
import { UNWRITTEN } from './unwritten.ts';

/** What a directive of some name may be. */
export interface DirectiveKind {
  readonly name: string;
  readonly form: Directive['form'];
  readonly shows: string;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
}

/** A tour is told step by step; what it is made of stands in it. */
const tours: readonly DirectiveKind[] = [
  { name: 'tour', form: 'block', shows: 'steps that are told one after the other', attributes: {} },
  {
    name: 'step',
    form: 'block',
    shows: 'a step of a tour',
    attributes: {
      title: { about: 'what the step says, in a few words', required: true },
      shows: {
        about:
          'the marks that it speaks of in the figure of its tour, divided by blanks: of a square start, first, second, both and sides such as start-first; of a way move-1; of a table or map ids of states',
      },
    },
  },
];

/** What every figure and every marked statement may be about. */
const VARIANT = {
  about: 'the variant of the model that it is about; that of the head when left out',
};

/** Every directive by its name. */
export const directiveKinds: ReadonlyMap<string, DirectiveKind> = new Map(
  [
    ...[...figures.values()].map((kind) => ({
      ...kind,
      form: 'line' as const,
      attributes: { ...kind.attributes, variant: VARIANT },
    })),
    ...[...mediaKinds.values()].map((kind) => ({ ...kind, form: 'block' as const })),
    ...tours,
    { ...UNWRITTEN, form: 'block' as const },
    { ...CITE, form: 'words' as const },
    { ...HOLDS, form: 'words' as const, attributes: { ...HOLDS.attributes, variant: VARIANT } },
  ].map(({ name, form, shows, attributes }) => [name, { name, form, shows, attributes }]),
);
