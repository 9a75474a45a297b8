import { modelFile } from '../../sections/index.ts';

/** The keys of a model file in their customary order. */
export function sectionOrder(): string[] {
  const { properties } = modelFile.schema(new Map());
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}
