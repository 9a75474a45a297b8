export { panelToJson } from './panel-json.ts';
export { readHeld } from './read-held.ts';
export { sayPanel } from './say-panel.ts';
