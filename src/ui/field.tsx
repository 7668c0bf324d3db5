import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** What every field has. `error` comes from the checks of the form; `id` is needed when a name occurs twice on a page. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** Not required fields say so themselves, with these words, such as "niet verplicht". */
  optional?: string | undefined;
}

/** Attributes that tie an input to its hint and its error. */
export function inputAttributes({ name, id = name, hint, error, optional }: FieldProps) {
  const described = classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
  return {
    id,
    name,
    required: optional === undefined,
    'aria-invalid': error === undefined ? undefined : (true as const),
    'aria-describedby': described === '' ? undefined : described,
  };
}

/** Label, hint and error around one input. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { name, id = name, label, error, optional } = field;
  return (
    <div className={classNames('utrecht-form-field', 'kp-field', error !== undefined && 'utrecht-form-field--invalid')}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        {optional !== undefined && <span className="kp-optional"> ({optional})</span>}
      </label>
      {describeField(field)}
      {children}
    </div>
  );
}

/** Several inputs under one question. */
export function FieldGroup({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { name, id = name, label, hint, error, optional } = field;
  const described = classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
  return (
    <fieldset
      className={classNames(
        'utrecht-form-field',
        'kp-field',
        'kp-fieldset',
        error !== undefined && 'utrecht-form-field--invalid',
      )}
      id={id}
      tabIndex={-1}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className="utrecht-form-label">
        {label}
        {optional !== undefined && <span className="kp-optional"> ({optional})</span>}
      </legend>
      {describeField(field)}
      {children}
    </fieldset>
  );
}

function describeField({ name, id = name, hint, error }: FieldProps) {
  return (
    <>
      {hint !== undefined && (
        <div className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div className="utrecht-form-field-error-message kp-field__error" id={`${id}-error`}>
          {error}
        </div>
      )}
    </>
  );
}
