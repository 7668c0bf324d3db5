import { showDate, showInstant } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateField, TextField } from '../../../ui/text-field.tsx';
import { referencePath, referencesLink } from '../figures.links.ts';
import { referenceTexts } from '../figures.text.ts';
import type { ReferenceVersion } from '../references.queries.ts';
import { national, ReferenceCode } from '../references.schema.ts';
import { valueText } from './references-page.tsx';

/** The form with what was sent before, and the versions of the figure that is corrected, newest first. */
export interface ReferenceFormView {
  title: string;
  municipality: { id: string; name: string };
  versions: readonly ReferenceVersion[];
  refused: { values: Record<string, string>; fields: Record<string, string> };
}

/** Adds a reference figure, or corrects one with its history below. */
export function ReferenceFormPage({ view }: { view: ReferenceFormView }) {
  const { title, municipality, versions, refused } = view;
  const [current] = versions;
  const chosen =
    current === undefined
      ? {}
      : {
          code: current.code,
          area: current.area,
          year: String(current.year),
          version: refused.values.version ?? String(current.version),
        };
  return (
    <>
      <PageHead
        above="Referentiecijfers"
        title={title}
        lead={
          current === undefined
            ? undefined
            : `${referenceTexts[current.code].name}, ${areaName(view, current.area)} ${current.year}`
        }
      />
      <ErrorSummary title="Het cijfer is nog niet opgeslagen" errors={refused.fields} />
      <Form action={referencePath} hidden={{ gemeente: municipality.id, ...chosen }}>
        {current === undefined && <WhichFigure view={view} />}
        <Numbers view={view} />
        <FormActions>
          <SubmitButton>Opslaan</SubmitButton>
          <ButtonLink href={referencesLink(municipality.id)}>Terug naar de lijst</ButtonLink>
        </FormActions>
      </Form>
      {versions.length > 0 && <History view={view} />}
    </>
  );
}

function WhichFigure({ view }: { view: ReferenceFormView }) {
  const { municipality, refused } = view;
  const { values, fields } = refused;
  const codes = ReferenceCode.options.map((code) => ({
    value: code,
    label: `${referenceTexts[code].name} (${referenceTexts[code].unit})`,
  }));
  const areas = [
    { value: municipality.id, label: municipality.name },
    { value: national, label: 'Nederland' },
  ];
  return (
    <FieldRow>
      <Select
        name="code"
        label="Cijfer"
        empty="Kies een cijfer"
        choices={codes}
        value={values.code}
        error={fields.code}
      />
      <Select name="area" label="Gebied" choices={areas} value={values.area} error={fields.area} />
      <TextField name="year" label="Jaar" isNumeric size={4} value={values.year} error={fields.year} />
    </FieldRow>
  );
}

function Numbers({ view }: { view: ReferenceFormView }) {
  const { values, fields } = view.refused;
  const [current] = view.versions;
  const shown = current?.value ?? null;
  return (
    <>
      <TextField
        name="value"
        label="Getal"
        hint="Bijvoorbeeld 73.678 of 11,7. Laat het leeg als het cijfer vervalt."
        size={16}
        value={values.value ?? (shown === null ? '' : String(shown).replace('.', ','))}
        error={fields.value}
      />
      <TextField
        name="source"
        label="Bron"
        hint="Wie publiceerde het cijfer, en waar"
        value={values.source ?? current?.source}
        error={fields.source}
      />
      <DateField name="asOf" label="Datum van het cijfer" value={values.asOf ?? current?.asOf} error={fields.asOf} />
    </>
  );
}

function History({ view }: { view: ReferenceFormView }) {
  return (
    <Section title="Eerdere versies" id="versies">
      <Table
        caption="Versies van dit cijfer, de nieuwste eerst"
        hideCaption
        rows={view.versions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            label: 'Opgeslagen',
            isRowHeader: true,
            cell: (row) => (row.changedAt === null ? 'meegeleverd' : showInstant(row.changedAt)),
          },
          { label: 'Getal', isNumeric: true, cell: (row) => valueText(row) },
          { label: 'Bron', cell: ({ source }) => source },
          { label: 'Datum', isUnbroken: true, cell: ({ asOf }) => showDate(asOf) },
          { label: 'Door', cell: ({ changedByName }) => changedByName ?? 'Kantelpunt' },
        ]}
      />
    </Section>
  );
}

const areaName = ({ municipality }: ReferenceFormView, area: string): string =>
  area === national ? 'Nederland' : municipality.name;
