import { type ReactNode, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ShownConcept } from '../desk/shown-conflict.ts';
import { byMethod, type ConceptSaid } from './concept-said.ts';

interface Props {
  readonly concept: ShownConcept;
  /** How concepts are named here; by their terms when left out. */
  readonly said?: ConceptSaid;
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

/** What a solution concept is called, with its definition on hover, focus and the touch of a finger. */
export function ConceptTerm({ concept, says, className = 'term', chosen, ...rest }: Props) {
  const { onPress, children, cell, said = byMethod } = rest;
  const { name, definition, citation } = concept;
  const named = said.label(concept);
  const full = said.isMethod ? `${named}, ${name}` : named;
  const [told, setTold] = useState(false);
  return (
    <TooltipTrigger delay={200} closeDelay={60} isOpen={told} onOpenChange={setTold}>
      <Button
        className={className}
        {...(cell && { 'data-cell': cell['data-cell'], excludeFromTabOrder: cell.tabIndex < 0 })}
        aria-label={`${full}${says === undefined ? '' : `: ${says}`}`}
        {...(chosen !== undefined && { 'aria-pressed': chosen })}
        onPress={onPress ?? (() => setTold(true))}
      >
        {children ?? named}
      </Button>
      <Tooltip className="panel tooltip" placement="bottom">
        {said.isMethod && <strong>{name}. </strong>}
        {definition}
        {said.isMethod && <span className="tooltip-source">{citation}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
