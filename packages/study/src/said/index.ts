export { lexiconOf, sayIfAllThink } from './lexicon-of.ts';
export { registerNow, saidIn, stepsIn } from './register.ts';
