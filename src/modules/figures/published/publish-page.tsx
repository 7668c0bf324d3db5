import { showInstant } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { figureTexts } from '../figure-definitions.text.ts';
import { longestRange } from '../figures.schema.ts';
import { municipalFiguresLink } from '../figures.links.ts';
import { openFiguresLink, publicationDraftPath, publishPath } from './publication.links.ts';
import { publishableCodes } from './publication.rules.ts';
import type { findOwnPublications } from './publications.queries.ts';

interface PublishView {
  municipality: { id: string; name: string };
  municipalities: readonly { id: string; name: string }[];
  firstYear: number | undefined;
  lastYear: number;
  threshold: number;
  history: Awaited<ReturnType<typeof findOwnPublications>>;
  refused: { values: Record<string, string>; fields: Record<string, string> };
}

/** Publishes figures of whole years, and shows what stands and what was before. */
export function PublishPage({ view }: { view: PublishView }) {
  const { municipality, firstYear, lastYear, history, refused } = view;
  const isStanding = history.some(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <>
      <PageHead
        title="Cijfers publiceren"
        lead={`Gepubliceerde cijfers van ${municipality.name} kan iedereen lezen, zonder account.`}
        actions={
          <>
            {isStanding && <ButtonLink href={openFiguresLink(municipality.id)}>Bekijk de open cijfers</ButtonLink>}
            <ButtonLink href={municipalFiguresLink(municipality.id)}>Terug naar de cijfers</ButtonLink>
          </>
        }
      />
      <ErrorSummary title="Er is niets veranderd" errors={refused.fields} />
      {firstYear === undefined || firstYear > lastYear ? (
        <EmptyState title="Er is nog geen heel jaar om te publiceren">
          Zodra een jaar met vrijlatingen voorbij is, kunt u het hier publiceren.
        </EmptyState>
      ) : (
        <YearsForm view={view} firstYear={firstYear} />
      )}
      {isStanding && <WithdrawForm view={view} />}
      {history.length > 0 && <History history={history} />}
    </>
  );
}

function YearsForm({ view, firstYear }: { view: PublishView; firstYear: number }) {
  const { municipality, municipalities, lastYear } = view;
  const { values, fields } = view.refused;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(firstYear + index));
  const choices = years.map((value) => ({ value, label: value }));
  return (
    <Section title="Publiceren" id="publiceren">
      <WhatBecomesPublic threshold={view.threshold} />
      <Form
        action={publicationDraftPath}
        method="get"
        hidden={municipalities.length > 1 ? {} : { gemeente: municipality.id }}
      >
        <FieldRow>
          {municipalities.length > 1 && (
            <Select
              name="gemeente"
              label="Gemeente"
              value={municipality.id}
              choices={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {(
            [
              ['fromYear', 'Vanaf', years.slice(-longestRange)[0]],
              ['toYear', 'Tot en met', years.at(-1)],
            ] as const
          ).map(([name, label, usual]) => (
            <Select key={name} {...{ name, label, choices }} value={values[name] ?? usual} error={fields[name]} />
          ))}
        </FieldRow>
        <FormActions>
          <SubmitButton>Bekijk wat openbaar wordt</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function WhatBecomesPublic({ threshold }: { threshold: number }) {
  return (
    <Prose>
      <p>
        {`Dit kunt u openbaar maken: ${publishableCodes.map((code) => figureTexts[code].title.toLowerCase()).join(', ')}. Aantallen onder de ${threshold} worden verborgen. Voordat er iets openbaar wordt, rekent Kantelpunt na dat niemand een verborgen aantal kan uitrekenen, ook niet met wat eerder is gepubliceerd. Een jaar dat al openbaar is, blijft zoals het is gepubliceerd, ook als er later een melding bij kwam.`}
      </p>
    </Prose>
  );
}

function WithdrawForm({ view: { municipality, refused } }: { view: PublishView }) {
  return (
    <Section title="Intrekken" id="intrekken">
      <Form action={`${publishPath}/intrekken`} hidden={{ gemeente: municipality.id }}>
        <TextField
          name="reason"
          label="Reden"
          hint="Iedereen kan deze reden lezen: noem geen personen. De cijfers zijn daarna niet meer te lezen; wie ze al had, houdt ze."
          value={refused.values.reason}
          error={refused.fields.reason}
        />
        <FormActions>
          <SubmitButton kind="secondary" negative>
            Trek de publicatie in
          </SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function History({ history }: { history: PublishView['history'] }) {
  return (
    <Section title="Wat er is gepubliceerd" id="geschiedenis">
      <Table
        caption="Publicaties, de nieuwste eerst"
        hideCaption
        rows={history}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Gepubliceerd', isRowHeader: true, cell: ({ publishedAt }) => showInstant(publishedAt) },
          { label: 'Jaren', cell: ({ fromYear, toYear }) => `${fromYear} t/m ${toYear}` },
          { label: 'Door', cell: ({ publishedByName }) => publishedByName },
          {
            label: 'Stand',
            cell: ({ withdrawnAt, withdrawnReason }) =>
              withdrawnAt === null ? 'openbaar' : `ingetrokken op ${showInstant(withdrawnAt)}: ${withdrawnReason}`,
          },
        ]}
      />
    </Section>
  );
}
