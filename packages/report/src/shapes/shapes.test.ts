import type { CoalitionReading, Horizon, Sanction, Vote } from '@standoff/engine';
import type { ArgumentStep, FindingTelling, PlaceRange, Stake } from '@standoff/study';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { AnalysisJson } from './analysis.ts';
import type { ArgumentStepJson } from './argument-step.ts';
import type { CertificateJson, SanctionJson } from './certificate.ts';
import type { CoalitionsJson } from './coalitions.ts';
import { type DocumentFormat, documentSchema, shapes } from './index.ts';
import type { StakeJson } from './stake.ts';
import type { VotesJson } from './votes.ts';
import type { WedgeJson } from './wedge.ts';

const formats = Object.keys(shapes) as DocumentFormat[];

describe('the JSON Schema of', () => {
  it.each(formats)('%s says what it is of', (format) => {
    const schema = documentSchema(format);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.any(String),
      description: expect.any(String),
      type: 'object',
      properties: { format: { const: format } },
      additionalProperties: false,
    });
    expect(JSON.stringify(schema)).not.toContain('"$id"');
    expect(Object.keys(schema.$defs ?? {}).join()).not.toContain('__');
  });

  it('an argument has sentences within sentences, each once', () => {
    expect(documentSchema('standoff.explanation/1').$defs).toMatchObject({
      argumentStep: { properties: { steps: { items: { $ref: '#/$defs/argumentStep' } } } },
    });
  });
});

it('the words of a document are those of the engine and of what is found', () => {
  type DraftJson = VotesJson['bodies'][number]['drafts'][number];
  type EffectJson = NonNullable<WedgeJson['effects']>[string];
  expectTypeOf<CoalitionsJson['reading']>().toEqualTypeOf<CoalitionReading>();
  expectTypeOf<NonNullable<CertificateJson['horizon']>>().toEqualTypeOf<Horizon>();
  expectTypeOf<SanctionJson['kind']>().toEqualTypeOf<Sanction['kind']>();
  expectTypeOf<DraftJson['votes'][number]['vote']>().toEqualTypeOf<Vote>();
  expectTypeOf<ArgumentStepJson['kind']>().toEqualTypeOf<ArgumentStep['kind']>();
  expectTypeOf<ArgumentStepJson['steps'][number]>().toEqualTypeOf<ArgumentStepJson>();
  expectTypeOf<AnalysisJson['finding'][number]['about']>().toEqualTypeOf<FindingTelling['about']>();
  expectTypeOf<StakeJson['order']>().toEqualTypeOf<Stake['reason']['order']>();
  expectTypeOf<NonNullable<EffectJson['means'][string]['intact']>>().toEqualTypeOf<PlaceRange>();
});
