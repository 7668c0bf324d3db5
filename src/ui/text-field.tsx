import { classNames } from './class-names.ts';
import { Field, inputAttributes, type FieldProps } from './field.tsx';

interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | 'search' | undefined;
  /** Digits only: opens the number pad on a phone. */
  isNumeric?: boolean | undefined;
  /** A number with a comma: opens the pad that has one. */
  isDecimal?: boolean | undefined;
  /** How many characters the box is wide; the whole column without it. */
  size?: 4 | 8 | 16 | undefined;
  maxLength?: number | undefined;
  autoComplete?: string | undefined;
}

const inputClass = 'utrecht-textbox utrecht-textbox--html-input';

/** One line of text. */
export function TextField({
  value,
  type = 'text',
  isNumeric,
  isDecimal,
  size,
  maxLength,
  autoComplete,
  ...field
}: TextFieldProps) {
  return (
    <Field field={field}>
      <input
        {...inputAttributes(field)}
        className={classNames(inputClass, size !== undefined && `kp-width-${size}`)}
        type={type}
        defaultValue={value}
        inputMode={isNumeric === true ? 'numeric' : isDecimal === true ? 'decimal' : undefined}
        maxLength={maxLength}
        autoComplete={autoComplete ?? 'off'}
      />
    </Field>
  );
}

interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD. */
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

/** A day, by the date picker of the browser. */
export function DateField({ value, min, max, ...field }: DateFieldProps) {
  return (
    <Field field={field}>
      <input
        {...inputAttributes(field)}
        className={`${inputClass} kp-width-16`}
        type="date"
        defaultValue={value}
        min={min}
        max={max}
      />
    </Field>
  );
}

/** Some lines of text. */
export function TextArea({
  value,
  rows = 4,
  maxLength,
  ...field
}: FieldProps & { value?: string | undefined; rows?: number; maxLength?: number }) {
  return (
    <Field field={field}>
      <textarea
        {...inputAttributes(field)}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        defaultValue={value}
        rows={rows}
        maxLength={maxLength}
      />
    </Field>
  );
}

/** A file, chosen or dropped on the box. Its form needs `encType="multipart/form-data"`. */
export function FileDrop({ accept, ...field }: FieldProps & { accept?: string | undefined }) {
  return (
    <Field field={field}>
      <div className="kp-drop" data-drop="">
        <input {...inputAttributes(field)} className="kp-drop__input" type="file" accept={accept} />
      </div>
    </Field>
  );
}
