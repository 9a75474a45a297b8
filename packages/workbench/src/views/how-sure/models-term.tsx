import { useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';

/** The word, with what is meant on hover, focus and the touch of a finger. */
export function ModelsTerm() {
  const [isTold, setIsTold] = useState(false);
  return (
    <TooltipTrigger delay={200} closeDelay={60} isOpen={isTold} onOpenChange={setIsTold}>
      <Button className="term doubt-models" onPress={() => setIsTold(true)}>
        models
      </Button>
      <Tooltip className="panel tooltip" placement="bottom">
        <strong>A model</strong> is one way in which the judgements that are in doubt may be, with
        all else as in the file. Models are counted, and a share of them is no likelihood.
      </Tooltip>
    </TooltipTrigger>
  );
}
