import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import type { SettingDescription } from '../setting-description.ts';
import { settingBases } from '../settings-descriptions.ts';
import { SettingField } from './setting-field.tsx';

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
  return (
    <>
      <PageHead
        title={description.label}
        above={<TextLink href={back}>Instellingen van {municipality.name}</TextLink>}
        lead={`${settingBases[description.basis]}. ${description.source}`}
      />
      <ErrorSummary title="Dit gaat nog niet goed" errors={error === undefined ? {} : { value: error }} />
      <Form action={`${back}/${description.code}`} hidden={{ version }}>
        <SettingField description={description} value={value} error={error} />
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
