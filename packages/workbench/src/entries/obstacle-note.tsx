import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { TextEdit } from '../desk/change-text.ts';
import type { Obstacle } from '../document/changes-in-turn.ts';
import { changeDocument } from '../document/form-actions.ts';

/** Changes the document, and keeps what stood in the way for the form to show. */
export function useChange() {
  const [obstacle, setObstacle] = useState<Obstacle>();
  const change = async (label: string, ...changes: readonly TextEdit[]): Promise<boolean> => {
    const refusal = await changeDocument(label, ...changes);
    setObstacle(refusal);
    return refusal === undefined;
  };
  return { change, obstacle };
}

/** Why a change was not made. */
export function ObstacleNote({ obstacle }: { readonly obstacle: Obstacle | undefined }) {
  return (
    <p className="small bad obstacle given" role="status">
      {obstacle === undefined ? '' : `That was not done: ${obstacle.message}.`}
    </p>
  );
}

/** Takes something out; where other parts use it says so, and offers to take those out as well. */
export function RemoveButton({
  what,
  removal,
}: {
  readonly what: string;
  readonly removal: (cascade: boolean) => TextEdit;
}) {
  const { change, obstacle } = useChange();
  const isUsed = obstacle?.code === 'still-used';
  return (
    <span className="middle gap-4 remove">
      <Button
        className="quiet-button"
        aria-label={`Remove ${what}`}
        onPress={() => void change(`remove ${what}`, removal(false))}
      >
        Remove
      </Button>
      <span role="status" className="small bad remove-note given">
        {obstacle && `${obstacle.message}.`}
      </span>
      {isUsed && (
        <Button
          className="quiet-button"
          onPress={() => void change(`remove ${what} with what uses it`, removal(true))}
        >
          Remove with all that uses it
        </Button>
      )}
    </span>
  );
}
