import { type ConceptId, runInSlices, runToEnd, type SliceOptions, type Steps } from '@standoff/engine';
