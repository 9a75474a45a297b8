export { panelToJson } from './panel-json.ts';
export { type ReadHeld, readHeld } from './read-held.ts';
export { type PanelSection, sayPanel } from './say-panel.ts';
