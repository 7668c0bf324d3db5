import type { ReactNode } from 'react';
import { newId } from '../kernel/id.ts';
import { Notice } from './notice.tsx';

interface FormProps {
  action: string;
  method?: 'get' | 'post' | undefined;
  hasFile?: boolean | undefined;
  /** Values sent along unseen, such as the version that the person looked at. */
  hidden?: Readonly<Record<string, string>> | undefined;
  children: ReactNode;
}

/** A form. The browser's own checks are off: the server answers with every error at once. */
export function Form({ action, method = 'post', hasFile = false, hidden = {}, children }: FormProps) {
  return (
    <form
      className="kp-form"
      action={action}
      method={method}
      encType={hasFile ? 'multipart/form-data' : undefined}
      noValidate
    >
      {renderHidden(method === 'post' ? { ...hidden, _form: newId() } : hidden)}
      {children}
    </form>
  );
}

/** A form that is only a button: one action on one thing. */
export function ActionForm({
  action,
  hidden = {},
  children,
}: {
  action: string;
  hidden?: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  return (
    <form className="kp-action-form" action={action} method="post">
      {renderHidden({ ...hidden, _form: newId() })}
      {children}
    </form>
  );
}

// A post form carries its own id (`_form`), by which the server carries it out once however often it is sent.
function renderHidden(values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([name, value]) => <input type="hidden" name={name} value={value} key={name} />);
}

/** Fields that belong together, beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="kp-field-row">{children}</div>;
}

/** The buttons at the end of a form: the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="kp-actions kp-actions--form">{children}</div>;
}

interface ErrorSummaryProps {
  title: string;
  /** Sentence per field name (or per id, where a name occurs twice). */
  errors: Readonly<Record<string, string>>;
}

/** Everything that is wrong in a form, above it, with links to the fields. Shows nothing without errors. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div className="kp-notice kp-notice--danger" role="alert" tabIndex={-1} id="fouten">
      <h2 className="kp-notice__title">{title}</h2>
      <ul className="kp-notice__list">
        {entries.map(([name, sentence]) => (
          <li key={name}>
            <a className="utrecht-link utrecht-link--html-a" href={`#${name}`}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with a form as a whole (the sentence under '') and with its fields, above it. */
export function FormProblems({ errors }: Pick<ErrorSummaryProps, 'errors'>) {
  const { '': whole, ...fields } = errors;
  return (
    <>
      {whole !== undefined && (
        <Notice tone="danger" isLive>
          {whole}
        </Notice>
      )}
      <ErrorSummary title="Nog niet alles is goed ingevuld" errors={fields} />
    </>
  );
}

interface SearchFieldProps {
  action: string;
  name: string;
  label: string;
  button: string;
  value?: string | undefined;
  hint?: string | undefined;
  /** Post keeps names and numbers of people out of the address and the logs. */
  method?: 'get' | 'post' | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
}

/** A search box with its button. */
export function SearchField({
  action,
  name,
  label,
  button,
  value,
  hint,
  method = 'get',
  hidden = {},
}: SearchFieldProps) {
  return (
    <form className="kp-search" action={action} method={method} role="search">
      {renderHidden(hidden)}
      <label className="utrecht-form-label" htmlFor={name}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="utrecht-form-field-description" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      <div className="kp-search__line">
        <input
          className="utrecht-textbox utrecht-textbox--html-input"
          id={name}
          type="search"
          name={name}
          defaultValue={value}
          autoComplete="off"
          aria-describedby={hint === undefined ? undefined : `${name}-hint`}
        />
        <button className="nl-button nl-button--primary" type="submit">
          {button}
        </button>
      </div>
    </form>
  );
}
