import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { explorerFileLink, explorerLink, explorerPath } from '../explorer.links.ts';
import type { ExplorerView } from '../explorer.service.ts';
import { isUtrecht, problemText, utrecht, utrechtText } from '../explorer.text.ts';
import { numberFields } from '../explorer-form.rules.ts';
import { ExplorerForm } from './explorer-form.tsx';
import { ExplorerNotes } from './explorer-notes.tsx';
import { ExplorerResults } from './explorer-results.tsx';
import { CostResults, EffectResults } from './explorer-costs.tsx';

/** What a number of reintegration officers could do: the question, the answer and what stands behind it. */
export function ExplorerPage({ view }: { view: ExplorerView }) {
  const { municipality, form, explored } = view;
  return (
    <>
      <PageHead
        above={<TextLink href={`/cijfers?gemeente=${municipality.id}`}>Cijfers</TextLink>}
        title={`RIO-verkenner ${municipality.name}`}
        lead="Hoeveel re-integratieofficieren (RIO’s) bereiken welk deel van de mensen die vrijkomen, hoelang wacht men op een plek, en wat kost dat?"
        actions={<Actions view={view} />}
      />
      <OtherMunicipality view={view} />
      <Problems view={view} />
      {isUtrecht(form) && <Example municipalityId={municipality.id} />}
      <Section title="Uw vraag" id="vraag">
        <ExplorerForm view={view} />
      </Section>
      <Answer view={view} />
      <ExplorerNotes explored={explored} />
    </>
  );
}

function Actions({ view: { municipality, form, explored } }: { view: ExplorerView }) {
  return (
    <>
      <ButtonLink href={explorerLink({ gemeente: municipality.id, ...utrecht })}>
        Uitgewerkt voorbeeld: Utrecht
      </ButtonLink>
      {explored !== undefined && (
        <ButtonLink href={explorerFileLink(form)} kind="subtle" download="">
          Uitkomst als CSV
        </ButtonLink>
      )}
    </>
  );
}

function Example({ municipalityId }: { municipalityId: string }) {
  const back = <ButtonLink href={explorerLink({ gemeente: municipalityId })}>Terug naar de eigen gemeente</ButtonLink>;
  return (
    <Notice tone="info" title="Uitgewerkt voorbeeld: Utrecht" actions={back}>
      {utrechtText}
    </Notice>
  );
}

function Answer({ view: { explored } }: { view: ExplorerView }) {
  if (explored === undefined)
    return (
      <EmptyState title="Nog geen uitkomst">
        Vul in wat nog leeg is en kies ‘Reken door’. Weet u iets niet? Neem een voorzichtige en een ruime schatting, en
        vergelijk de uitkomsten.
      </EmptyState>
    );
  return (
    <>
      <ExplorerResults explored={explored} />
      <CostResults explored={explored} />
      <EffectResults explored={explored} />
    </>
  );
}

function Problems({ view: { problems } }: { view: ExplorerView }) {
  const errors = numberFields.flatMap((name): [string, string][] => {
    const problem = problems[name];
    return problem === undefined ? [] : [[name, problemText(name, problem)]];
  });
  return <ErrorSummary title="Hiermee kan niet worden gerekend" errors={Object.fromEntries(errors)} />;
}

/** For who serves more than one: begins anew with what that municipality knows. */
function OtherMunicipality({ view: { municipality, municipalities } }: { view: ExplorerView }) {
  if (municipalities.length < 2) return null;
  return (
    <Form action={explorerPath} method="get">
      <FieldRow>
        <Select
          name="gemeente"
          label="Gemeente"
          value={municipality.id}
          choices={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FieldRow>
      <FormActions>
        <SubmitButton kind="secondary">Begin met deze gemeente</SubmitButton>
      </FormActions>
    </Form>
  );
}
