import { ButtonLink, SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { Select, type Choice } from '../../../../ui/choice-field.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Grid, Section } from '../../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../../ui/notice.tsx';
import { fieldNames } from '../../intake/intake.text.ts';
import { noticeFields, noticeKinds, type NoticeField } from '../../intake/notice-fields.ts';
import type { NoticeMapping } from '../../intake/notice-mapping.ts';
import { noticeKindText } from '../../notices.text.ts';
import { importsLink, mappingFileLink, mappingLink } from '../imports.links.ts';
import { columnName, meaningName, wordName } from '../mapping-form.ts';

interface MappingPageProps {
  importId: string;
  fileName: string;
  /** Each heading with the first value under it. */
  headings: readonly { heading: string; example: string }[];
  mapping: NoticeMapping;
  isRemembered: boolean;
  /** Chosen for this file or remembered from an earlier one, so that there is something to download. */
  isKnown: boolean;
  /** Words in the column of the kind. */
  words: readonly string[];
  errors: Readonly<Record<string, string>>;
}

/** What each column means, asked once per kind of file. */
export function MappingPage(props: MappingPageProps) {
  const { importId, fileName, headings, mapping, isRemembered, isKnown, words, errors } = props;
  return (
    <>
      <PageHead
        above={<TextLink href={importsLink}>Meldingen inlezen</TextLink>}
        title="Wat betekenen de kolommen?"
        lead={`${fileName}: ${headings.length} kolommen. Kantelpunt onthoudt uw keuze voor het volgende bestand met dezelfde kolommen.`}
        actions={isKnown && <MappingDownload importId={importId} />}
      />
      <ErrorSummary title="Dit ging niet goed" errors={errors} />
      {isRemembered && (
        <Notice tone="info" title="Deze indeling is onthouden">
          U gebruikte haar eerder voor zo’n bestand. Kijk of alles nog klopt en ga verder.
        </Notice>
      )}
      <Form action={mappingLink(importId)}>
        <Section title="Kolommen" id="kolommen">
          <Columns headings={headings} mapping={mapping} errors={errors} />
        </Section>
        <Section title="Soorten melding" id="soorten">
          <KindWords words={words} mapping={mapping} />
        </Section>
        <Section title="Datums" id="datums">
          <DateFormat present={mapping.dateFormat} error={errors.dateFormat} />
        </Section>
        <FormActions>
          <SubmitButton>Controleer het bestand</SubmitButton>
          <ButtonLink href={importsLink}>Terug</ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

function MappingDownload({ importId }: { importId: string }) {
  return (
    <ButtonLink href={mappingFileLink(importId)} download="indeling.json">
      Download deze indeling
    </ButtonLink>
  );
}

function Columns({ headings, mapping, errors }: Pick<MappingPageProps, 'headings' | 'mapping' | 'errors'>) {
  return (
    <Grid blocks="narrow">
      {noticeFields.map((field) => (
        <ColumnChoice
          key={field}
          field={field}
          headings={headings}
          value={mapping.columns[field]}
          error={errors[columnName(field)]}
        />
      ))}
    </Grid>
  );
}

const required: readonly NoticeField[] = ['kind', 'surname', 'startedOn'];

interface ColumnChoiceProps {
  field: NoticeField;
  headings: MappingPageProps['headings'];
  value: string | undefined;
  error: string | undefined;
}

function ColumnChoice({ field, headings, value, error }: ColumnChoiceProps) {
  const choices = headings.map(({ heading, example }) => ({
    value: heading,
    label: example === '' ? heading : `${heading} (${example})`,
  }));
  return (
    <Select
      name={columnName(field)}
      label={withoutArticle(fieldNames[field])}
      choices={choices}
      empty="Staat er niet in"
      value={value}
      error={error}
      optional={required.includes(field) ? undefined : 'niet verplicht'}
    />
  );
}

// The sentences say "de achternaam"; above a field it stands alone, with a capital.
function withoutArticle(name: string): string {
  const bare = name.replace(/^(?:de|het) /u, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

const kindChoices: readonly Choice[] = noticeKinds.map((kind) => ({ value: kind, label: noticeKindText[kind] }));

function KindWords({ words, mapping }: Pick<MappingPageProps, 'words' | 'mapping'>) {
  if (words.length === 0) {
    return (
      <EmptyState title="Nog geen woorden gevonden">
        Wijs hierboven de kolom met de soort melding aan. Na de controle vraagt Kantelpunt wat de woorden in die kolom
        betekenen.
      </EmptyState>
    );
  }
  return (
    <FieldRow>
      {words.map((word, at) => (
        <div key={word}>
          <input type="hidden" name={wordName(at)} value={word} />
          <Select
            name={meaningName(at)}
            label={`‘${word}’ betekent`}
            choices={kindChoices}
            empty="Weet ik niet: niet inlezen"
            value={mapping.values.kind[word]}
            optional="niet verplicht"
          />
        </div>
      ))}
    </FieldRow>
  );
}

const usualFormats: readonly Choice[] = [
  { value: 'd-M-yyyy', label: 'dag-maand-jaar, zoals 5-1-2026' },
  { value: 'd-M-yy', label: 'dag-maand-jaar, zoals 5-1-26' },
  { value: 'M-d-yyyy', label: 'maand-dag-jaar, zoals 1-5-2026' },
  { value: 'yyyy-MM-dd', label: 'jaar-maand-dag, zoals 2026-01-05' },
  { value: 'yyyyMMdd', label: 'achter elkaar, zoals 20260105' },
];

function DateFormat({ present, error }: { present: string; error: string | undefined }) {
  return (
    <Select
      name="dateFormat"
      label="Zo zijn datums in het bestand geschreven"
      hint="Datums die met het jaar beginnen, herkent Kantelpunt altijd."
      choices={dateFormats(present)}
      value={present}
      error={error}
    />
  );
}

function dateFormats(present: string): readonly Choice[] {
  return usualFormats.some(({ value }) => value === present)
    ? usualFormats
    : [{ value: present, label: present }, ...usualFormats];
}
