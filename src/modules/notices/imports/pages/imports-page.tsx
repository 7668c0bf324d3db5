import { showInstant } from '../../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { Select, type Choice } from '../../../../ui/choice-field.tsx';
import { ErrorSummary, Form, FormActions } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Grid, Section } from '../../../../ui/layout.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { StatusLight } from '../../../../ui/status.tsx';
import { Table, type Column } from '../../../../ui/table.tsx';
import { FileDrop, TextArea } from '../../../../ui/text-field.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import { noticesLink } from '../../notices.links.ts';
import { importLink, importsLink, pasteLink } from '../imports.links.ts';
import type { NoticeImport } from '../imports.queries.ts';
import type { ImportState } from '../imports.table.ts';
import { importSourceText, importStateText } from '../imports.text.ts';
import { showCount } from '../show-count.ts';

interface ImportsPageProps {
  imports: readonly NoticeImport[];
  /** To choose from when the actor works for more than one. */
  municipalities: readonly Choice[];
  refused?: { values: Readonly<Record<string, string>>; fields: Readonly<Record<string, string>> };
}

interface FormProps {
  /** Undefined when there is nothing to choose. */
  choices: readonly Choice[] | undefined;
  values: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, string>>;
}

/** Where notices come in as a file or as pasted rows. */
export function ImportsPage({ imports, municipalities, refused = { values: {}, fields: {} } }: ImportsPageProps) {
  const form = { choices: municipalities.length > 1 ? municipalities : undefined, ...refused };
  return (
    <>
      <PageHead
        above={<TextLink href={noticesLink}>Meldingen</TextLink>}
        title="Meldingen inlezen"
        lead="U wijst de kolommen één keer aan en ziet eerst wat er in het bestand staat. Pas daarna leest u het in."
        actions={<ButtonLink href={`${noticesLink}/nieuw`}>Eén melding invoeren</ButtonLink>}
      />
      <ErrorSummary title="Dit ging niet goed" errors={refused.fields} />
      <Grid>
        <Section title="Een bestand" id="bestand">
          <FileForm {...form} />
        </Section>
        <Section title="Regels plakken" id="plakken">
          <PasteForm {...form} />
        </Section>
      </Grid>
      <Section title="Eerder ingelezen" id="eerder">
        <EarlierImports imports={imports} municipalities={municipalities} />
      </Section>
    </>
  );
}

function FileForm({ choices, values, fields }: FormProps) {
  return (
    <Form action={importsLink} hasFile>
      {choices !== undefined && (
        <MunicipalityChoice id="municipality-file" choices={choices} values={values} fields={fields} />
      )}
      <FileDrop
        name="file"
        label="Bestand met meldingen"
        hint="CSV of Excel (.xlsx), hooguit 100 MB. Sleep het hierheen of kies het."
        accept=".csv,.txt,.tsv,.xlsx"
        error={fields.file}
      />
      <FormActions>
        <SubmitButton>Verder</SubmitButton>
      </FormActions>
    </Form>
  );
}

function PasteForm({ choices, values, fields }: FormProps) {
  return (
    <Form action={pasteLink}>
      {choices !== undefined && (
        <MunicipalityChoice id="municipality-paste" choices={choices} values={values} fields={fields} />
      )}
      <TextArea
        name="rows"
        label="Regels uit een spreadsheet"
        hint="Kopieer de kopregel mee."
        rows={6}
        value={values.rows}
        error={fields.rows}
      />
      <FormActions>
        <SubmitButton kind="secondary">Verder</SubmitButton>
      </FormActions>
    </Form>
  );
}

interface MunicipalityChoiceProps extends FormProps {
  id: string;
  choices: readonly Choice[];
}

/** For whom the notices are, in a region. */
export function MunicipalityChoice({ id, choices, values, fields }: MunicipalityChoiceProps) {
  return (
    <Select
      id={id}
      name="municipality"
      label="Gemeente"
      choices={choices}
      empty="Kies een gemeente"
      value={values.municipality}
      error={fields.municipality}
    />
  );
}

const stateTones: Readonly<Record<ImportState, Tone>> = {
  uploaded: 'warning',
  checking: 'info',
  checked: 'warning',
  running: 'info',
  finished: 'ok',
  failed: 'danger',
};

function EarlierImports({ imports, municipalities }: Pick<ImportsPageProps, 'imports' | 'municipalities'>) {
  if (imports.length === 0) {
    return (
      <EmptyState title="Er is nog niets ingelezen">
        Kies hierboven een bestand met Injus-meldingen. Wat u inleest, vindt u daarna hier terug met de uitkomst per
        regel.
      </EmptyState>
    );
  }
  const nameOf = new Map(municipalities.map(({ value, label }) => [value, label]));
  return (
    <Table
      caption="De laatste 25"
      hideCaption
      rows={imports}
      rowKey={({ id }) => id}
      columns={
        municipalities.length > 1
          ? [...startColumns, municipalityColumn(nameOf), ...endColumns]
          : [...startColumns, ...endColumns]
      }
    />
  );
}

function municipalityColumn(nameOf: ReadonlyMap<string, string>): Column<NoticeImport> {
  return { label: 'Gemeente', cell: ({ municipalityId }) => nameOf.get(municipalityId) ?? municipalityId };
}

const startColumns: readonly Column<NoticeImport>[] = [
  {
    label: 'Bestand',
    isRowHeader: true,
    cell: ({ id, fileName, source }) => (
      <TextLink href={importLink(id)}>{fileName || importSourceText[source]}</TextLink>
    ),
  },
  { label: 'Wanneer', isUnbroken: true, cell: ({ startedAt }) => showInstant(startedAt) },
  { label: 'Door', cell: ({ startedByName }) => startedByName },
];

const endColumns: readonly Column<NoticeImport>[] = [
  {
    label: 'Regels',
    isNumeric: true,
    cell: ({ totalRows }) => (totalRows === null ? '–' : showCount(totalRows)),
  },
  {
    label: 'Stand',
    cell: ({ state }) => <StatusLight tone={stateTones[state]}>{importStateText[state]}</StatusLight>,
  },
];
