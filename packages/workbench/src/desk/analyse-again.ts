export { analyzeInParallel as analyseAgain } from '@standoff/study';
