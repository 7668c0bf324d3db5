import { showInstant } from '../../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { Select } from '../../../../ui/choice-field.tsx';
import { ActionForm, ErrorSummary, Form, FormActions } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { StatusLight } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { FileDrop } from '../../../../ui/text-field.tsx';
import {
  referenceFileLink,
  referenceImportLink,
  referenceImportsPath,
  referencesLink,
  removeMappingLink,
} from '../../figures.links.ts';
import type { ReferenceImport, SavedMapping } from '../reference-import.queries.ts';
import { referenceStateText } from '../reference-import.text.ts';
import { shippedMappings } from '../shipped-mappings.ts';

/** Where a file comes in, and what came in before. */
export interface ReferenceImportsView {
  municipality: { id: string; name: string };
  municipalities: readonly { id: string; name: string }[];
  imports: readonly Pick<ReferenceImport, 'id' | 'fileName' | 'state' | 'startedAt' | 'startedByName'>[];
  saved: readonly SavedMapping[];
  errors: Readonly<Record<string, string>>;
}

/** The page where a file with reference figures comes in. */
export function ReferenceImportsPage({ view }: { view: ReferenceImportsView }) {
  const { municipality, errors } = view;
  return (
    <>
      <PageHead
        above={<TextLink href={referencesLink(municipality.id)}>Referentiecijfers</TextLink>}
        title="Cijfers uit een bestand"
        lead="U ziet eerst welke cijfers nieuw of anders zijn. Pas daarna neemt u ze over."
        actions={
          <ButtonLink href={referenceFileLink(municipality.id)} download="referentiecijfers.csv">
            Download de cijfers (CSV)
          </ButtonLink>
        }
      />
      <ErrorSummary title="Dit ging niet goed" errors={errors} />
      <FileForm view={view} />
      <Section title="Bewaarde indelingen" id="indelingen" count={view.saved.length}>
        <SavedMappings saved={view.saved} />
      </Section>
      <Section title="Eerder ingelezen" id="eerder">
        <Earlier imports={view.imports} />
      </Section>
    </>
  );
}

function FileForm({ view }: { view: ReferenceImportsView }) {
  const { municipality, municipalities, errors } = view;
  const isChoice = municipalities.length > 1;
  return (
    <Form action={referenceImportsPath} hasFile hidden={isChoice ? {} : { gemeente: municipality.id }}>
      {isChoice && (
        <Select
          name="gemeente"
          label="Gemeente"
          choices={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          value={municipality.id}
        />
      )}
      <FileDrop
        name="file"
        label="Bestand met cijfers"
        hint="CSV of Excel (.xlsx), hooguit 20 MB. Een bestand van CBS StatLine of van Kantelpunt zelf wordt herkend; van een ander bestand wijst u één keer de kolommen aan."
        accept=".csv,.txt,.tsv,.xlsx"
        error={errors.file}
      />
      <FormActions>
        <SubmitButton>Verder</SubmitButton>
      </FormActions>
    </Form>
  );
}

function SavedMappings({ saved }: { saved: readonly SavedMapping[] }) {
  return (
    <>
      {saved.length === 0 ? (
        <EmptyState title="U bewaarde nog geen indeling">
          Wijs van een bestand de kolommen aan en geef die indeling een naam: het volgende bestand met dezelfde kolommen
          herkent Kantelpunt dan.
        </EmptyState>
      ) : (
        <Table
          caption="Bewaarde indelingen"
          hideCaption
          rows={saved}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Naam', isRowHeader: true, cell: ({ name }) => name },
            { label: 'Bewaard door', cell: ({ savedByName }) => savedByName },
            { label: 'Verwijderen', cell: (one) => <RemoveMapping saved={one} /> },
          ]}
        />
      )}
      <p className="utrecht-paragraph">
        Zonder dat u iets bewaart, herkent Kantelpunt ook: {shippedMappings.map(({ name }) => name).join('; ')}.
      </p>
    </>
  );
}

function RemoveMapping({ saved: { id, name } }: { saved: SavedMapping }) {
  return (
    <ActionForm action={removeMappingLink(id)}>
      <SubmitButton kind="subtle" negative>
        Verwijder <span className="kp-hidden">de indeling {name}</span>
      </SubmitButton>
    </ActionForm>
  );
}

function Earlier({ imports }: Pick<ReferenceImportsView, 'imports'>) {
  if (imports.length === 0) return <EmptyState title="Er is nog geen bestand ingelezen" />;
  return (
    <Table
      caption="De laatste 25 bestanden"
      hideCaption
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Bestand',
          isRowHeader: true,
          cell: ({ id, fileName }) => <TextLink href={referenceImportLink(id)}>{fileName}</TextLink>,
        },
        { label: 'Wanneer', isUnbroken: true, cell: ({ startedAt }) => showInstant(startedAt) },
        { label: 'Door', cell: ({ startedByName }) => startedByName },
        {
          label: 'Stand',
          cell: ({ state }) => (
            <StatusLight tone={state === 'done' ? 'ok' : 'warning'}>{referenceStateText[state]}</StatusLight>
          ),
        },
      ]}
    />
  );
}
