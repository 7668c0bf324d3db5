import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { CaseFormPage } from '../../cases/cases.public.ts';
import { assessLink, offerLink } from '../caseload.links.ts';
import type { RioCase } from '../caseload.queries.ts';
import { showHalves } from '../caseload.text.ts';
import type { RioChoice } from '../view-assignment.ts';

interface OfferPageProps {
  about: { file: RioCase; personName: string; rios: readonly RioChoice[]; ceiling: number };
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** Where a file is offered to another officer. */
export function OfferPage({ about, values, errors }: OfferPageProps) {
  const { file, personName, rios } = about;
  return (
    <CaseFormPage
      caseId={file.id}
      personName={personName}
      title="Overdragen aan een andere RIO"
      lead="De ontvanger krijgt één pagina te zien en aanvaardt of niet. Tot die tijd verandert er niets."
      errors={errors}
    >
      {rios.length === 0 ? (
        <Notice tone="info">Er is in deze gemeente geen andere RIO om aan over te dragen.</Notice>
      ) : (
        <OfferForm about={about} values={values} errors={errors} />
      )}
    </CaseFormPage>
  );
}

function OfferForm({ about: { file, rios, ceiling }, values, errors }: OfferPageProps) {
  return (
    <Form action={offerLink(file.id)}>
      <Select
        name="toId"
        label="Aan wie?"
        value={values.toId}
        error={errors.toId}
        choices={rios.map(({ userId, name, halves }) => ({
          value: userId,
          label: `${name} (${showHalves(halves)} van ${ceiling})`,
        }))}
        empty="Kies een RIO"
      />
      <TextArea
        name="agreements"
        label="Welke afspraken zijn er?"
        hint="Met de persoon zelf en met anderen: wie, wat, wanneer."
        value={values.agreements}
        error={errors.agreements}
        rows={4}
        maxLength={2000}
      />
      <TextArea
        name="nextSteps"
        label="Wat moet er als eerste gebeuren?"
        value={values.nextSteps}
        error={errors.nextSteps}
        rows={3}
        maxLength={2000}
      />
      <FormActions>
        <SubmitButton>Overdracht aanbieden</SubmitButton>
        <ButtonLink href={assessLink(file.id)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
