import type { ReactNode } from 'react';

// Names in full: the build leaves out the styles of names that occur nowhere.
const kindClass = {
  primary: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
  subtle: 'nl-button nl-button--subtle',
};

interface ButtonLook {
  kind?: keyof typeof kindClass | undefined;
  /** Refuses, removes or cannot be undone. */
  negative?: boolean | undefined;
}

function buttonClass({ kind = 'secondary', negative = false }: ButtonLook): string {
  return negative ? `${kindClass[kind]} nl-button--negative` : kindClass[kind];
}

interface TextLinkProps {
  href: string;
  /** Downloads a file under the name that the server gives it. */
  isFile?: boolean | undefined;
  children: ReactNode;
}

/** A link in text. */
export function TextLink({ href, isFile = false, children }: TextLinkProps) {
  return (
    <a className="utrecht-link utrecht-link--html-a" href={href} download={isFile ? '' : undefined}>
      {children}
    </a>
  );
}

interface ButtonLinkProps extends ButtonLook {
  href: string;
  /** Name of the file, when the link downloads one. */
  download?: string | undefined;
  children: ReactNode;
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({ href, kind, negative, download, children }: ButtonLinkProps) {
  return (
    <a className={buttonClass({ kind, negative })} href={href} download={download}>
      {children}
    </a>
  );
}

interface SubmitButtonProps extends ButtonLook {
  /** Sent with the form, when it has more than one button. */
  name?: string | undefined;
  value?: string | undefined;
  /** Sends the form to another address than its own. */
  formAction?: string | undefined;
  /** Sends the form also when fields are empty or wrong, such as "cancel". */
  skipValidation?: boolean | undefined;
  children: ReactNode;
}

/** Sends the form it stands in; a second click does nothing while the first is under way. */
export function SubmitButton({ kind = 'primary', negative, skipValidation, children, ...button }: SubmitButtonProps) {
  return (
    <button
      className={buttonClass({ kind, negative })}
      type="submit"
      data-once=""
      formNoValidate={skipValidation}
      {...button}
    >
      {children}
    </button>
  );
}
