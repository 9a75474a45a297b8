import { type ReactNode, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ShownConcept } from '../desk/shown-conflict.ts';

interface Props {
  readonly concept: ShownConcept;
  /** What it is called here; else its symbol. */
  readonly named?: string;
  /** What is to be said of it beside its name, such as `holds`. */
  readonly says?: string;
  readonly className?: string;
  /** Whether this is the concept by which the page is read, where pressing can change that. */
  readonly chosen?: boolean;
  readonly onPress?: () => void;
  readonly children?: ReactNode;
  /** Where it stands in a grid. */
  readonly cell?: { readonly 'data-cell': string; readonly tabIndex: 0 | -1 };
}

/** The symbol of a solution concept, with its definition on hover, focus and the touch of a finger. */
export function ConceptTerm({ concept, says, className = 'term', chosen, ...rest }: Props) {
  const { onPress, children, cell } = rest;
  const { symbol, name, definition, citation } = concept;
  const { named = symbol } = rest;
  const [told, setTold] = useState(false);
  return (
    <TooltipTrigger delay={200} closeDelay={60} isOpen={told} onOpenChange={setTold}>
      <Button
        className={className}
        {...(cell && { 'data-cell': cell['data-cell'], excludeFromTabOrder: cell.tabIndex < 0 })}
        aria-label={`${named}, ${name}${says === undefined ? '' : `: ${says}`}`}
        {...(chosen !== undefined && { 'aria-pressed': chosen })}
        onPress={onPress ?? (() => setTold(true))}
      >
        {children ?? named}
      </Button>
      <Tooltip className="panel tooltip" placement="bottom">
        <strong>{name}.</strong> {definition}
        <span className="tooltip-source">{citation}</span>
      </Tooltip>
    </TooltipTrigger>
  );
}
