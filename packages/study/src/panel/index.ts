export { findingsAskedFor, findingsOfFile } from '../decide/asked-findings.ts';
export { isDecidedEach } from '../sweep/finding.ts';
export { MOST_COUNTED } from './consistent-orders.ts';
export type { Part } from './differences.ts';
export { MOST_TAKEN } from './differences.ts';
export { type Answers, askedAbout, type HeldJudgement } from './held.ts';
export { panelGround } from './panel-ground.ts';
export {
  type Camp,
  type Crux,
  type FindingReported,
  type PanelReport,
  reportPanel,
} from './panel-report.ts';
export { followed, type Held, MOST_ENDS } from './panel-values.ts';
