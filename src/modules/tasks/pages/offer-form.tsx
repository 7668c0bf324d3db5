import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select, type Choice } from '../../../ui/choice-field.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { offerTaskLink } from '../tasks.links.ts';
import type { TaskFormContent } from './task-steps-forms.tsx';

interface OfferFormProps extends TaskFormContent {
  caseId: string;
  owners: readonly Choice[];
  abouts: readonly Choice[];
  today: string;
}

/** Who is asked what, and by when. */
export function OfferTaskForm({ caseId, owners, abouts, today, ...content }: OfferFormProps) {
  return (
    <Form action={offerTaskLink(caseId)}>
      <WhoFields owners={owners} abouts={abouts} {...content} />
      <WhatFields {...content} />
      <DayFields today={today} {...content} />
      <FormActions>
        <SubmitButton>Taak vragen</SubmitButton>
        <ButtonLink href={caseLink(caseId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function WhoFields({ owners, abouts, values, errors }: Omit<OfferFormProps, 'caseId' | 'today'>) {
  return (
    <>
      <Select
        name="owner"
        label="Aan wie vraagt u dit?"
        choices={owners}
        value={values.owner}
        error={errors.owner}
        empty="Kies een organisatie of collega"
      />
      <Select
        name="about"
        label="Waar gaat het over?"
        hint="Wie de taak doet, ziet van een hulpvraag alleen die ene. Zorg alleen bij een zorgorganisatie."
        choices={abouts}
        value={values.about}
        error={errors.about}
        empty="Algemeen"
      />
    </>
  );
}

function WhatFields({ values, errors }: TaskFormContent) {
  return (
    <>
      <TextField
        name="title"
        label="Wat moet er gebeuren?"
        hint="Eén ding, in gewone woorden."
        value={values.title}
        error={errors.title}
        maxLength={160}
      />
      <TextArea
        name="note"
        label="Wat moet diegene weten?"
        hint="Alleen wat nodig is. Geen delict, geen andere hulpvragen."
        value={values.note}
        error={errors.note}
        rows={3}
        maxLength={1000}
        optional="niet verplicht"
      />
    </>
  );
}

function DayFields({ today, values, errors }: TaskFormContent & { today: string }) {
  return (
    <FieldRow>
      <DateField name="targetOn" label="Streefdatum" value={values.targetOn} min={today} error={errors.targetOn} />
      <DateField
        name="fatalOn"
        label="Uiterste dag"
        hint="Daarna wordt de taak geëscaleerd."
        value={values.fatalOn}
        min={today}
        error={errors.fatalOn}
      />
    </FieldRow>
  );
}
