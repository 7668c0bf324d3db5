import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { coverLink } from '../caseload.links.ts';
import type { CaseloadView } from '../view-caseload.ts';
import { CandidatesSection } from './candidates-section.tsx';
import { CoverAndHandover } from './cover-and-handover.tsx';
import { ForecastFigure } from './forecast-figure.tsx';
import { LoadsSection } from './loads-section.tsx';
import { WaitingSection } from './waiting-section.tsx';

/** Who gets a RIO, how much each carries, who waits and what comes. */
export function CaseloadPage({ view }: { view: CaseloadView }) {
  const { municipality, rios, limits } = view;
  return (
    <>
      <PageHead
        title={`RIO ${municipality.name}`}
        lead={`Wie een re-integratieofficier krijgt, volgens criteria die iedereen kan nalezen. Hoogstens ${limits.ceiling} per RIO, naar zwaarte geteld.`}
        actions={<ButtonLink href={coverLink}>Vervanging regelen</ButtonLink>}
      />
      <Places view={view} />
      {rios.length === 0 ? (
        <EmptyState title="Deze gemeente heeft nog geen RIO">
          De functioneel beheerder geeft iemand de rol Re-integratieofficier. Daarna kunt u hier toewijzen.
        </EmptyState>
      ) : (
        <LoadsSection view={view} />
      )}
      <WaitingSection view={view} />
      <CandidatesSection view={view} />
      <Section title="Instroom in de komende zes maanden" id="instroom">
        <ForecastFigure view={view} />
      </Section>
      <CoverAndHandover view={view} />
    </>
  );
}

function Places({ view: { municipality, municipalities } }: { view: CaseloadView }) {
  if (municipalities.length < 2) return null;
  return (
    <Form action="/rio" method="get">
      <FieldRow>
        <Select
          name="gemeente"
          label="Gemeente"
          value={municipality.id}
          choices={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FieldRow>
      <FormActions>
        <SubmitButton kind="secondary">Toon deze gemeente</SubmitButton>
      </FormActions>
    </Form>
  );
}
