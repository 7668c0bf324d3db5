import { showDate } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/card.tsx';
import { Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { assignCaseLink, caseloadLink, waitingLink } from '../caseload.links.ts';
import type { WaitingRow } from '../caseload.table.ts';

interface WaitingPageProps {
  row: WaitingRow;
  personName: string;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** One that waits: why, and where they are taken off the list. */
export function WaitingPage({ row, personName, values, errors }: WaitingPageProps) {
  const { municipalityId, caseId } = row;
  return (
    <>
      <PageHead
        title="Op de wachtlijst"
        above={<TextLink href={caseLink(caseId)}>{personName}</TextLink>}
        actions={
          row.removedOn === null && <ButtonLink href={assignCaseLink(municipalityId, caseId)}>Toewijzen</ButtonLink>
        }
      />
      <FormProblems errors={errors} />
      <DescriptionList
        items={[
          { label: 'Waarom', value: row.reason },
          { label: 'Sinds', value: `${showDate(row.addedOn)}, door ${row.addedByName}` },
        ]}
      />
      {row.removedOn === null ? (
        <RemoveForm row={row} values={values} errors={errors} />
      ) : (
        <Notice tone="info">
          Van de lijst sinds {showDate(row.removedOn)}, door {row.removedByName}: {row.removedReason}
        </Notice>
      )}
    </>
  );
}

function RemoveForm({ row, values, errors }: Omit<WaitingPageProps, 'personName'>) {
  return (
    <Form action={waitingLink(row.id)} hidden={{ version: String(row.version) }}>
      <TextArea
        name="reason"
        label="Waarom van de wachtlijst?"
        value={values.reason}
        error={errors.reason}
        rows={2}
        maxLength={1000}
      />
      <FormActions>
        <SubmitButton>Van de wachtlijst halen</SubmitButton>
        <ButtonLink href={caseloadLink(row.municipalityId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
