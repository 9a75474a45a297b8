export type { CrewOutcome } from '@standoff/engine';
export { analyzeInParallel, type ParallelOptions } from './threads/analyze-in-parallel.ts';
