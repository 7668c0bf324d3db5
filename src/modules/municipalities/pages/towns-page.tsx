import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { TextArea } from '../../../ui/text-field.tsx';

interface TownsPageProps {
  municipality: { id: string; name: string };
  towns: string;
  version: string;
  error?: string | undefined;
}

/** Says which towns lie in the municipality. */
export function TownsPage({ municipality, towns, version, error }: TownsPageProps) {
  const back = `/beheer/instellingen/${municipality.id}`;
  return (
    <>
      <PageHead
        title="Woonplaatsen in deze gemeente"
        above={<TextLink href={back}>Instellingen van {municipality.name}</TextLink>}
        lead="Een melding met een andere woonplaats gaat naar ‘Andere gemeente’. Een wijziging geldt voor meldingen die vanaf nu binnenkomen."
      />
      <ErrorSummary title="Dit gaat nog niet goed" errors={error === undefined ? {} : { towns: error }} />
      <Form action={`${back}/woonplaatsen`} hidden={{ version }}>
        <TextArea
          name="towns"
          label="Woonplaatsen"
          hint={`Alle dorpen en steden van de gemeente, elk op een eigen regel. ${municipality.name} zelf telt altijd mee.`}
          optional="niet verplicht"
          value={towns}
          error={error}
          rows={12}
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
