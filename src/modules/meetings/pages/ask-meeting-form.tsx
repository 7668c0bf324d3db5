import { showDate } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { ActionForm, Form, FormActions } from '../../../ui/form.tsx';
import { Row, Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { askMeetingLink, meetingStepLink } from '../meetings.links.ts';
import type { MeetingRow, WishRow } from '../meetings.table.ts';

interface AskMeetingProps {
  caseId: string;
  wishes: readonly WishRow[];
  /** Where who leads can put it at once. */
  coming: readonly MeetingRow[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** Why this file should be discussed. */
export function AskMeetingForm({ caseId, wishes, coming, values, errors }: AskMeetingProps) {
  return (
    <>
      {wishes.length > 0 && (
        <Notice tone="info" title="Al gevraagd">
          {wishes.map(({ reason, askedByName }) => `${askedByName}: ${reason}`).join(' · ')}
        </Notice>
      )}
      <Form action={askMeetingLink(caseId)}>
        <TextArea
          name="question"
          label="Wat wilt u bespreken?"
          hint="Iedereen aan tafel leest dit. Schrijf geen zorginhoud of delict op."
          value={values.question}
          error={errors.question}
          rows={2}
          maxLength={300}
        />
        <FormActions>
          <SubmitButton>Vragen</SubmitButton>
          <ButtonLink href={caseLink(caseId)} kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
      {coming.length > 0 && (
        <Section title="Of meteen op een agenda" id="meteen">
          <Row>
            {coming.map(({ id, heldOn }) => (
              <ActionForm key={id} action={meetingStepLink(id, 'toevoegen')} hidden={{ caseId }}>
                <SubmitButton kind="secondary">{`Op de agenda van ${showDate(heldOn)}`}</SubmitButton>
              </ActionForm>
            ))}
          </Row>
        </Section>
      )}
    </>
  );
}
