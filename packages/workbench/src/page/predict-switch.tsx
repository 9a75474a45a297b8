import { setView } from '../document/actions.ts';
import { FREE, setPredicting } from './hidden.ts';
import './predict-switch.css';

/** A quiet line at the foot of a state, for who learns or teaches. */
export function PredictSwitch() {
  return (
    <p className="note ruled-above predict-switch">
      For learning:{' '}
      <button type="button" className="text-button" onClick={() => void setPredicting(FREE)}>
        Predict first
      </button>{' '}
      hides every verdict until you have said who would stay. For teaching:{' '}
      <button type="button" className="text-button" onClick={() => void setView('assign')}>
        Make an assignment
      </button>
    </p>
  );
}
