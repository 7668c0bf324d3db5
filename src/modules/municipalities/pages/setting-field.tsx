import { CheckboxGroup, RadioGroup } from '../../../ui/choice-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { SettingDescription } from '../setting-description.ts';
import { tellSetting } from '../settings-descriptions.ts';
import { defaultSetting } from '../settings.rules.ts';

interface SettingFieldProps {
  description: SettingDescription;
  /** As the form sends it: lists with commas between. */
  value: string;
  error?: string | undefined;
}

/** The field of a setting, by the kind of value it holds. */
export function SettingField({ description, value, error }: SettingFieldProps) {
  const { code, unit, input, choices = [], mayBeEmpty = input === 'days' } = description;
  const hint = `${description.hint} Beginwaarde: ${tellSetting(code, defaultSetting(code))}.`;
  const field = { name: 'value', hint, error };
  if (input === 'choice') return <RadioGroup {...field} label={description.label} value={value} choices={choices} />;
  if (input === 'choices') {
    return <CheckboxGroup {...field} label={description.label} values={value.split(', ')} choices={choices} />;
  }
  return (
    <TextField
      {...field}
      label={unit === '' ? 'Waarde' : `Waarde in ${unit}`}
      value={value}
      optional={mayBeEmpty ? 'niet verplicht' : undefined}
      size={input === 'number' || input === 'numbers' ? 16 : undefined}
    />
  );
}
