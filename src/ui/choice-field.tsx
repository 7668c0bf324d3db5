import type { ReactNode } from 'react';
import { Field, FieldGroup, inputAttributes, type FieldProps } from './field.tsx';

export interface Choice {
  value: string;
  label: string;
  hint?: ReactNode;
}

interface SelectProps extends FieldProps {
  value?: string | undefined;
  choices: readonly Choice[];
  /** First line without a value, such as "Kies een reden". */
  empty?: string | undefined;
}

/** One of many, in a list that opens. */
export function Select({ value, choices, empty, ...field }: SelectProps) {
  return (
    <Field field={field}>
      <select {...inputAttributes(field)} className="utrecht-select utrecht-select--html-select" defaultValue={value}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option value={choice.value} key={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface RadioGroupProps extends FieldProps {
  value?: string | undefined;
  choices: readonly Choice[];
  /** As large buttons on one line, for a thumb. */
  isButtons?: boolean | undefined;
}

/** One of a few, all in sight. */
export function RadioGroup({ value, choices, isButtons = false, ...field }: RadioGroupProps) {
  return (
    <FieldGroup field={field}>
      <div className={isButtons ? 'kp-choices kp-choices--buttons' : 'kp-choices'}>
        {choices.map((choice) => renderChoice(choice, { field, type: 'radio', isChecked: choice.value === value }))}
      </div>
    </FieldGroup>
  );
}

interface CheckboxGroupProps extends FieldProps {
  values?: readonly string[] | undefined;
  choices: readonly Choice[];
}

/** Any of a few. */
export function CheckboxGroup({ values = [], choices, ...field }: CheckboxGroupProps) {
  return (
    <FieldGroup field={field}>
      <div className="kp-choices">
        {choices.map((choice) =>
          renderChoice(choice, { field, type: 'checkbox', isChecked: values.includes(choice.value) }),
        )}
      </div>
    </FieldGroup>
  );
}

/** A single yes or no; sends `value` (default "true") when checked. */
export function Checkbox({
  isChecked = false,
  value = 'true',
  ...field
}: FieldProps & { isChecked?: boolean; value?: string }) {
  const { id = field.name } = field;
  return (
    <div className="utrecht-form-field kp-field">
      {field.error !== undefined && (
        <div className="utrecht-form-field-error-message kp-field__error" id={`${id}-error`}>
          {field.error}
        </div>
      )}
      <label className="kp-choice">
        <input
          className="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          id={id}
          name={field.name}
          value={value}
          defaultChecked={isChecked}
          aria-invalid={field.error === undefined ? undefined : true}
          aria-describedby={field.error === undefined ? undefined : `${id}-error`}
        />
        <span className="kp-choice__label">
          {field.label}
          {field.hint !== undefined && <span className="kp-choice__hint">{field.hint}</span>}
        </span>
      </label>
    </div>
  );
}

interface ChoiceState {
  field: FieldProps;
  type: 'radio' | 'checkbox';
  isChecked: boolean;
}

function renderChoice({ value, label, hint }: Choice, { field, type, isChecked }: ChoiceState) {
  return (
    <label className="kp-choice" key={value}>
      <input
        className={
          type === 'radio'
            ? 'utrecht-radio-button utrecht-radio-button--html-input'
            : 'utrecht-checkbox utrecht-checkbox--html-input'
        }
        type={type}
        name={field.name}
        value={value}
        defaultChecked={isChecked}
      />
      <span className="kp-choice__label">
        {label}
        {hint !== undefined && <span className="kp-choice__hint">{hint}</span>}
      </span>
    </label>
  );
}
