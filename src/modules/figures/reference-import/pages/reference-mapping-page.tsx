import { ButtonLink, SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { ActionForm, ErrorSummary, Form, FormActions } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import {
  referenceImportLink,
  referenceImportsLink,
  referenceMappingLink,
  removeImportLink,
} from '../../figures.links.ts';
import type { ReferenceImport } from '../reference-import.queries.ts';
import { Conditions, Figures, Origin, SaveAs, WhereAndWhen } from './reference-mapping-fields.tsx';

/** The form in which the columns of a file are told. */
export interface ReferenceMappingView {
  found: ReferenceImport;
  municipality: { id: string; name: string };
  /** The name of the saved mapping that fits this file. */
  recognised: string | undefined;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** What the columns of a file mean. */
export function ReferenceMappingPage({ view }: { view: ReferenceMappingView }) {
  const { found, municipality, recognised, values, errors } = view;
  const imports = referenceImportsLink(municipality.id);
  const part = { municipality, columns: columnsOf(found), values, errors };
  return (
    <>
      <PageHead
        above={<TextLink href={imports}>Cijfers uit een bestand</TextLink>}
        title="Wat betekenen de kolommen?"
        lead={`${found.fileName}: ${found.headings.length} kolommen, voor ${municipality.name}.`}
      />
      <ErrorSummary title="Dit ging niet goed" errors={errors} />
      {recognised !== undefined && (
        <Notice tone="info" title={`Herkend: ${recognised}`}>
          Kijk of alles nog klopt, ook de bron en de datum, en ga verder.
        </Notice>
      )}
      <Form action={referenceMappingLink(found.id)}>
        <WhereAndWhen {...part} />
        <Figures {...part} />
        <Origin {...part} />
        <Conditions {...part} />
        <SaveAs {...part} />
        <FormActions>
          <SubmitButton>Bekijk de cijfers</SubmitButton>
          <ButtonLink href={found.state === 'checked' ? referenceImportLink(found.id) : imports}>Terug</ButtonLink>
        </FormActions>
      </Form>
      <ActionForm action={removeImportLink(found.id)}>
        <SubmitButton kind="subtle" negative>
          Verwijder dit bestand
        </SubmitButton>
      </ActionForm>
    </>
  );
}

/** The columns to choose from, each with its first value. */
function columnsOf({ headings, examples }: ReferenceImport) {
  return headings.map((heading, at) => {
    const example = examples[at] ?? '';
    return { value: heading, label: example === '' ? heading : `${heading} (${example})` };
  });
}
