import { readFileSync } from 'node:fs';
import { type Model, parse } from '@standoff/study';

/** A case of the catalog. */
export function caseModel(id: string): Model {
  const path = new URL(`../../../catalog/${id}/${id}.standoff.yaml`, import.meta.url);
  const { model } = parse(readFileSync(path, 'utf8'));
  if (model === undefined) throw new Error(`${id} has errors`);
  return model;
}

/** The briefing that a case of the catalog comes with. */
export function caseBriefing(id: string): string {
  return readFileSync(new URL(`../../../catalog/${id}/${id}.briefing.md`, import.meta.url), 'utf8');
}
