import { SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { Details } from '../../../../ui/card.tsx';
import { RadioGroup, Select } from '../../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../../ui/form.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { StatusLight } from '../../../../ui/status.tsx';
import { Table, type Column } from '../../../../ui/table.tsx';
import { caseKindText, caseLink, caseStateText, isOpenState, type CaseFile } from '../../../cases/cases.public.ts';
import { noticeFormLink } from '../../notices.links.ts';
import type { NoticeView } from '../notice-view.ts';
import type { SentForm } from './sent-form.ts';

/** The files of the person, or the form that opens one. */
export function CaseSection({ view, sent }: { view: NoticeView; sent: SentForm }) {
  const { notice, known, may } = view;
  if (known === undefined) return null;
  const cases = known.cases;
  const canOpen = may.openCase && notice.state !== 'withdrawn';
  const hasOpen = cases.some(({ state }) => isOpenState(state));
  const isRefused = sent.errors.kind !== undefined || sent.errors.workerId !== undefined;
  return (
    <Section title="Dossier" id="dossier">
      {cases.length > 0 && (
        <Table caption="Dossiers van deze persoon" hideCaption columns={columns} rows={cases} rowKey={({ id }) => id} />
      )}
      {canOpen && !hasOpen && <OpenCaseForm view={view} sent={sent} />}
      {canOpen && hasOpen && (
        <Details summary="Een ander soort dossier openen" isOpen={isRefused}>
          <OpenCaseForm view={view} sent={sent} />
        </Details>
      )}
    </Section>
  );
}

const columns: readonly Column<CaseFile>[] = [
  {
    label: 'Dossier',
    isRowHeader: true,
    cell: ({ id, kind }) => <TextLink href={caseLink(id)}>{caseKindText[kind]}</TextLink>,
  },
  {
    label: 'Status',
    cell: ({ state }) => (
      <StatusLight tone={isOpenState(state) ? 'info' : 'neutral'}>{caseStateText[state]}</StatusLight>
    ),
  },
];

const kinds = ['municipal-aftercare', 'youth'] as const;

function OpenCaseForm({ view: { notice, workers, may }, sent }: { view: NoticeView; sent: SentForm }) {
  return (
    <Form action={noticeFormLink(notice.id, 'openCase')}>
      <RadioGroup
        name="kind"
        label="Soort dossier"
        value={sent.values.kind ?? (notice.lanes.includes('youth') ? 'youth' : 'municipal-aftercare')}
        error={sent.errors.kind}
        choices={kinds.map((kind) => ({ value: kind, label: caseKindText[kind] }))}
        isButtons
      />
      {may.assign && (
        <Select
          name="workerId"
          label="Wie gaat ermee aan het werk?"
          value={sent.values.workerId}
          error={sent.errors.workerId}
          choices={workers.map(({ userId, name }) => ({ value: userId, label: name }))}
          empty="Nog niemand"
          optional="kan ook later"
        />
      )}
      <FormActions>
        <SubmitButton>Dossier openen</SubmitButton>
      </FormActions>
    </Form>
  );
}
