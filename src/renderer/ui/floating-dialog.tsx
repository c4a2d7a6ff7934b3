import { useEffect, useRef, type ReactNode } from 'react';

interface FloatingDialogProps {
  label: string;
  className: string;
  onClose: () => void;
  children: ReactNode;
}

/** A floating sheet over the page. Escape and a press beside it close it; the focus goes back to where it was. */
export function FloatingDialog({ label, className, onClose, children }: FloatingDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The browser would take the first thing that can have the focus, which need not be the field.
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`float ${className}`}
      aria-label={label}
      closedby="any"
      onClose={() => {
        // Closing and opening again in one go ends open: that is no wish to close.
        if (!dialog.current?.open) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
