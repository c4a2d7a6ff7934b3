import { useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import type { ButtonLook } from './button-class.ts';

/** What the system's file list offers; what a file really is, is found out by reading it. */
const offered = 'image/png,image/jpeg,image/webp,image/avif,image/heic,image/heif,.heic,.heif';

interface ChooseFilesProps extends Pick<ButtonLook, 'kind' | 'size'> {
  several?: boolean;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

/** Opens the system's list of files. */
export function ChooseFiles({ several = false, onFiles, children, ...look }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={offered}
        multiple={several}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again after it was refused or forgotten.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button {...look} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
