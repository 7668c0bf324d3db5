import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Select, type Choice } from '../../../ui/choice-field.tsx';
import { ActionForm, FieldRow, Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateField, TextField } from '../../../ui/text-field.tsx';
import type { Worker } from '../../access/access.public.ts';
import type { CoverRow } from '../../cases/cases.public.ts';
import type { Municipality } from '../../municipalities/municipalities.public.ts';
import { coverLink, stopCoverLink } from '../caseload.links.ts';

interface CoverPageProps {
  view: {
    municipality: Municipality;
    municipalities: readonly Municipality[];
    covers: readonly CoverRow[];
    workers: readonly Worker[];
    names: ReadonlyMap<string, string>;
    today: LocalDate;
    userId: string;
    canForAll: boolean;
  };
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** Who looks after whose files, and the form to arrange it. */
export function CoverPage({ view, values, errors }: CoverPageProps) {
  const { municipality, municipalities, covers } = view;
  return (
    <>
      <PageHead
        title={`Vervanging ${municipality.name}`}
        lead="Wie vervangt, ziet en doet in die dagen ook de dossiers van wie er niet is. Het stopt vanzelf na de laatste dag."
      />
      <FormProblems errors={errors} />
      {municipalities.length > 1 && (
        <p>
          Andere gemeente:{' '}
          {municipalities
            .filter(({ id }) => id !== municipality.id)
            .map(({ id, name }) => (
              <TextLink key={id} href={`${coverLink}?gemeente=${id}`}>
                {name}
              </TextLink>
            ))}
        </p>
      )}
      <Section title="Nu en binnenkort" id="nu" count={covers.length}>
        {covers.length === 0 ? (
          <EmptyState title="Er is geen vervanging">Regel het hieronder vóór een vakantie.</EmptyState>
        ) : (
          <Covers view={view} />
        )}
      </Section>
      <Section title="Vervanging regelen" id="regelen">
        <CoverFields view={view} values={values} errors={errors} />
      </Section>
    </>
  );
}

function Covers({ view: { covers, names, today, userId, canForAll } }: Pick<CoverPageProps, 'view'>) {
  return (
    <Table
      caption="Vervanging"
      hideCaption
      rows={covers}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Afwezig', isRowHeader: true, cell: ({ absentId }) => names.get(absentId) ?? '' },
        { label: 'Vervangt', cell: ({ coverId }) => names.get(coverId) ?? '' },
        { label: 'Van', cell: ({ startsOn }) => showDate(startsOn, today) },
        { label: 'Tot en met', cell: ({ endsOn }) => showDate(endsOn, today) },
        { label: 'Waarom', cell: ({ reason }) => reason },
        {
          label: 'Stoppen',
          cell: ({ id, version, absentId }) =>
            (canForAll || absentId === userId) && (
              <ActionForm action={stopCoverLink(id)} hidden={{ version: String(version) }}>
                <SubmitButton kind="secondary">Nu stoppen</SubmitButton>
              </ActionForm>
            ),
        },
      ]}
    />
  );
}

function CoverFields({ view, values, errors }: CoverPageProps) {
  const { workers, municipality, today, userId, canForAll } = view;
  const choices = workers.map(({ userId: value, name: label }) => ({ value, label }));
  const others = canForAll ? choices : choices.filter(({ value }) => value !== userId);
  const hidden = { place: municipality.id };
  return (
    <Form action={coverLink} hidden={canForAll ? hidden : { ...hidden, absentId: userId }}>
      {canForAll && (
        <Select
          name="absentId"
          label="Wie is er niet?"
          value={values.absentId}
          error={errors.absentId}
          choices={choices}
          empty="Ikzelf"
        />
      )}
      <WhoAndWhen others={others} today={today} values={values} errors={errors} />
      <TextField
        name="why"
        label="Waarom"
        value={values.why}
        error={errors.why}
        maxLength={200}
        optional="niet verplicht"
      />
      <FormActions>
        <SubmitButton>Vervanging regelen</SubmitButton>
      </FormActions>
    </Form>
  );
}

type WhoAndWhenProps = Pick<CoverPageProps, 'values' | 'errors'> & { others: readonly Choice[]; today: LocalDate };

function WhoAndWhen({ others, today, values, errors }: WhoAndWhenProps) {
  return (
    <>
      <Select
        name="coverId"
        label="Wie vervangt?"
        value={values.coverId}
        error={errors.coverId}
        choices={others}
        empty="Kies een collega"
      />
      <FieldRow>
        <DateField
          name="startsOn"
          label="Eerste dag"
          value={values.startsOn ?? today}
          min={today}
          error={errors.startsOn}
        />
        <DateField name="endsOn" label="Laatste dag" value={values.endsOn} min={today} error={errors.endsOn} />
      </FieldRow>
    </>
  );
}
