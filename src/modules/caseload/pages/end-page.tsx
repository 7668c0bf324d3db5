import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import type { Worker } from '../../access/access.public.ts';
import { CaseFormPage, isOpenState, type CaseFile } from '../../cases/cases.public.ts';
import { caseloadLink, endLink } from '../caseload.links.ts';
import type { AssignmentRow } from '../caseload.table.ts';

interface EndPageProps {
  about: {
    row: AssignmentRow;
    file: CaseFile;
    personName: string;
    rioName: string;
    until: LocalDate | undefined;
    others: readonly Worker[];
  };
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** Where the work of a RIO for a file ends, with a reason; an open file goes on with somebody. */
export function EndPage({ about, values, errors }: EndPageProps) {
  const { row, file, personName, until } = about;
  return (
    <CaseFormPage
      caseId={file.id}
      personName={personName}
      title="Toewijzing aan de RIO beëindigen"
      lead={until === undefined ? undefined : `De RIO blijft volgens afspraak betrokken tot en met ${showDate(until)}.`}
      errors={errors}
    >
      {row.state === 'active' ? (
        <EndForm about={about} values={values} errors={errors} />
      ) : (
        <Notice tone="info">
          Deze toewijzing is {row.endsOn === null ? 'niet begonnen' : `beëindigd op ${showDate(row.endsOn)}`}.{' '}
          {row.endReason}
        </Notice>
      )}
    </CaseFormPage>
  );
}

function EndForm({ about: { row, file, rioName, others }, values, errors }: EndPageProps) {
  return (
    <Form action={endLink(row.id)} hidden={{ version: String(row.version) }}>
      <TextArea
        name="reason"
        label={`Waarom is het werk van ${rioName === '' ? 'de RIO' : rioName} klaar?`}
        value={values.reason}
        error={errors.reason}
        rows={3}
        maxLength={1000}
      />
      {isOpenState(file.state) && (
        <Select
          name="nextId"
          label="Wie gaat verder met het dossier?"
          value={values.nextId}
          error={errors.nextId}
          choices={others.map(({ userId, name }) => ({ value: userId, label: name }))}
          empty="Kies een medewerker"
          hint="Het dossier is open: er is altijd iemand van wie het is."
        />
      )}
      <FormActions>
        <SubmitButton>Toewijzing beëindigen</SubmitButton>
        <ButtonLink href={caseloadLink(row.municipalityId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
