import { useRef } from 'preact/hooks';
import { Button } from './Button';

interface FileButtonProps {
  readonly children: string;
  /** Kinds of file, as an input takes them. */
  readonly accept?: string;
  readonly folder?: boolean;
  readonly several?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets the reader choose files. */
export function FileButton({ children, accept, folder = false, several = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="leaf" onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={several}
        {...(folder && { webkitdirectory: true })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
