import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** A dialog over the page, with a title and a way out. */
export function SheetDialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Sheet wide={wide} onClose={onClose}>
      <Dialog className="sheet-dialog">
        <div className="sheet-head">
          <Heading slot="title" className="sheet-title">
            {title}
          </Heading>
          <Button slot="close" className="quiet-button">
            Close
          </Button>
        </div>
        {children}
      </Dialog>
    </Sheet>
  );
}

/**
 * A sheet over the page, which goes where one presses beside it; `children` is the dialog on it. Without `onClose` it is
 * opened and closed by the trigger around it. A form is not lost by a press beside it.
 */
export function Sheet({
  wide = false,
  isForm = false,
  onClose,
  children,
}: {
  readonly wide?: boolean;
  readonly isForm?: boolean;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}) {
  const controlled = onClose && {
    isOpen: true,
    onOpenChange: (open: boolean) => {
      if (!open) onClose();
    },
  };
  return (
    <ModalOverlay className="sheet-overlay" isDismissable={!isForm} {...controlled}>
      <Modal className={`sheet${wide ? ' sheet-wide' : ''}`}>{children}</Modal>
    </ModalOverlay>
  );
}
