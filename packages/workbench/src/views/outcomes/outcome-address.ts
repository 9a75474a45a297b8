import { keepInAddress } from '../../document/own-words.ts';
import { useOutcomeSettings } from './outcome-settings.ts';
import { readOutcomes, writeOutcomes } from './outcome-words.ts';

keepInAddress({
  view: 'outcomes',
  store: useOutcomeSettings,
  write: writeOutcomes,
  read: readOutcomes,
});
