import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { SettingDescription } from '../setting-description.ts';
import { settingBases } from '../settings-descriptions.ts';
import { defaultSetting, showSetting } from '../settings.rules.ts';

interface SettingPageProps {
  municipality: { id: string; name: string };
  description: SettingDescription;
  value: string;
  version: string;
  error?: string | undefined;
}

/** Changes one setting. */
export function SettingPage({ municipality, description, value, version, error }: SettingPageProps) {
  const back = `/beheer/instellingen/${municipality.id}`;
  const usual = showSetting(defaultSetting(description.code));
  const isList = description.input === 'days' || description.input === 'names';
  return (
    <>
      <PageHead
        title={description.label}
        above={<TextLink href={back}>Instellingen van {municipality.name}</TextLink>}
        lead={`${settingBases[description.basis]}. ${description.source}`}
      />
      <ErrorSummary title="Dit gaat nog niet goed" errors={error === undefined ? {} : { value: error }} />
      <Form action={`${back}/${description.code}`} hidden={{ version }}>
        <TextField
          name="value"
          label={description.unit === '' ? 'Waarde' : `Waarde in ${description.unit}`}
          hint={`${description.hint} Beginwaarde: ${usual === '' ? 'leeg' : usual}.`}
          value={value}
          error={error}
          optional={description.input === 'days' ? 'niet verplicht' : undefined}
          size={isList ? undefined : 16}
        />
        <FormActions>
          <SubmitButton>Opslaan</SubmitButton>
          <ButtonLink href={back} kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
