import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { DescriptionList, Details } from '../../../ui/card.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { Section, Subtle } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Badge } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { assessLink, assignLink, caseloadLink } from '../caseload.links.ts';
import { weightOf } from '../caseload.rules.ts';
import { criteriaInWords, criterionText, showHalves, weightText } from '../caseload.text.ts';
import type { Candidate, CaseloadView } from '../view-caseload.ts';
import { showRelease } from './carried-table.tsx';
import { CriterionMark } from './criterion-mark.tsx';

/** Open files without a RIO with each criterion ticked or not, and the form to assign several at once. */
export function CandidatesSection({ view }: { view: CaseloadView }) {
  const { candidates, criteria, municipality, unseen } = view;
  return (
    <Section title="Kandidaten" id="kandidaten" count={candidates.length + unseen}>
      <Details summary="Zo wordt gekozen">
        <DescriptionList
          items={criteriaInWords(criteria).map(({ code, sentence }) => ({
            label: criterionText[code],
            value: sentence,
          }))}
        />
        <p>Wat niet bekend is, staat er als onbekend. De beheerder past de criteria aan bij Instellingen.</p>
      </Details>
      {candidates.length === 0 ? (
        <EmptyState title="Er is nu niemand die aan de criteria voldoet" actions={<Others view={view} />}>
          Open dossiers zonder RIO verschijnen hier vanzelf.
        </EmptyState>
      ) : (
        <Form action={assignLink} method="get" hidden={{ gemeente: municipality.id }}>
          <Table
            caption="Kandidaten, wie voldoet bovenaan"
            hideCaption
            rows={candidates}
            rowKey={({ file }) => file.id}
            columns={columnsFor(view)}
          />
          {unseen > 0 && <p>Nog {unseen} kandidaten met een latere vrijlating.</p>}
          <Others view={view} />
          <Choice view={view} />
        </Form>
      )}
    </Section>
  );
}

function columnsFor({ criteria, today }: CaseloadView): Column<Candidate>[] {
  const perCriterion = criteriaInWords(criteria).map(({ code }): Column<Candidate> => ({
    label: criterionText[code],
    cell: ({ selection }) => {
      const found = selection.criteria.find((criterion) => criterion.code === code);
      return found === undefined ? null : <CriterionMark criterion={found} />;
    },
  }));
  return [
    { label: 'Kies', cell: ({ file }) => <Tick id={file.id} name={showName(file)} /> },
    {
      label: 'Naam',
      isRowHeader: true,
      cell: ({ file }) => (
        <>
          <TextLink href={caseLink(file.id)}>{showName(file)}</TextLink>
          {file.assignmentState === 'proposed' && <Badge tone="info">Had elders een RIO</Badge>}
        </>
      ),
    },
    { label: 'Vrijlating', cell: ({ file }) => showRelease(file, today) },
    ...perCriterion,
    {
      label: 'Zwaarte',
      cell: ({ file }) => (
        <TextLink href={assessLink(file.id)}>
          {file.assessmentVersion === 0 ? 'Beoordelen' : weightText[weightOf(file.halves)]}
        </TextLink>
      ),
    },
  ];
}

/** A box to tick for one file. */
function Tick({ id, name }: { id: string; name: string }) {
  return (
    <input
      className="utrecht-checkbox utrecht-checkbox--html-input"
      type="checkbox"
      name="dossier"
      value={id}
      aria-label={`Kies ${name}`}
    />
  );
}

function Others({ view: { notMet, isAll, municipality } }: { view: CaseloadView }) {
  if (isAll)
    return <TextLink href={`${caseloadLink(municipality.id)}#kandidaten`}>Toon alleen wie kan voldoen</TextLink>;
  if (notMet === 0) return null;
  return (
    <TextLink href={`${caseloadLink(municipality.id, { all: true })}#kandidaten`}>
      Toon ook {notMet} {notMet === 1 ? 'dossier' : 'dossiers'} buiten de criteria
    </TextLink>
  );
}

function Choice({ view: { rios, limits } }: { view: CaseloadView }) {
  if (rios.length === 0) return <Subtle>Zonder RIO in deze gemeente is er niets toe te wijzen.</Subtle>;
  return (
    <>
      <Select
        name="rio"
        label="RIO"
        hint="Op de volgende pagina ziet u eerst wat de toewijzing betekent."
        choices={rios.map(({ userId, name, halves }) => ({
          value: userId,
          label: `${name} (${showHalves(halves)} van ${limits.ceiling})`,
        }))}
        empty="Kies een RIO"
      />
      <FormActions>
        <SubmitButton>Bekijk de toewijzing</SubmitButton>
      </FormActions>
    </>
  );
}
