import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { assignLink, caseloadLink, waitLink } from '../caseload.links.ts';
import { weightOf } from '../caseload.rules.ts';
import { criterionText, showHalves, weightText } from '../caseload.text.ts';
import type { AssignmentView } from '../view-assignment.ts';
import { showRelease } from './carried-table.tsx';
import { CriterionMark } from './criterion-mark.tsx';
import { LoadBar } from './load-bar.tsx';

interface AssignPageProps {
  view: AssignmentView;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** What an assignment means, before anything is done: which files, the load before and after, and the reason. */
export function AssignPage({ view, values, errors }: AssignPageProps) {
  const { municipality, files, chosen } = view;
  return (
    <>
      <PageHead
        title="Toewijzen aan een RIO"
        above={<TextLink href={caseloadLink(municipality.id)}>RIO {municipality.name}</TextLink>}
        lead="Kijk wat er gebeurt. Er verandert pas iets als u bevestigt: alles, of niets."
      />
      <FormProblems errors={errors} />
      {files.length === 0 ? (
        <EmptyState
          title="Er is nog geen dossier gekozen"
          actions={<TextLink href={`${caseloadLink(municipality.id)}#kandidaten`}>Naar de kandidaten</TextLink>}
        >
          Vink bij de kandidaten één of meer dossiers aan.
        </EmptyState>
      ) : (
        <>
          <Files view={view} />
          {chosen === undefined ? <ChooseRio view={view} /> : <Confirm {...{ view, chosen, values, errors }} />}
          <Wait view={view} values={values} errors={errors} isOpen={chosen?.change.level === 'over'} />
        </>
      )}
    </>
  );
}

function Files({ view: { files, today } }: { view: AssignmentView }) {
  return (
    <Section title="Om wie het gaat" id="dossiers" count={files.length}>
      <Table
        caption="Gekozen dossiers"
        hideCaption
        rows={files}
        rowKey={({ file }) => file.id}
        columns={[
          {
            label: 'Naam',
            isRowHeader: true,
            cell: ({ file }) => <TextLink href={caseLink(file.id)}>{showName(file)}</TextLink>,
          },
          { label: 'Vrijlating', cell: ({ file }) => showRelease(file, today) },
          ...(files[0]?.selection.criteria ?? []).map(({ code }) => ({
            label: criterionText[code],
            cell: ({ selection }: AssignmentView['files'][number]) => {
              const criterion = selection.criteria.find((one) => one.code === code);
              return criterion === undefined ? null : <CriterionMark criterion={criterion} />;
            },
          })),
          { label: 'Zwaarte', cell: ({ file }) => weightText[weightOf(file.halves)] },
        ]}
      />
      {files.some(({ selection }) => selection.verdict !== 'met') && (
        <Notice tone="warning">
          Niet iedereen voldoet aan alle criteria, of er is nog iets onbekend. Schrijf in de reden waarom het toch past.
        </Notice>
      )}
    </Section>
  );
}

const idsOf = ({ files }: AssignmentView): string => files.map(({ file }) => file.id).join(' ');

function ChooseRio({ view }: { view: AssignmentView }) {
  const { rios, limits, municipality } = view;
  if (rios.length === 0) return <Notice tone="warning">Deze gemeente heeft nog geen RIO.</Notice>;
  return (
    <Section title="Welke RIO?" id="rio-kiezen">
      <Form action={assignLink} method="get" hidden={{ gemeente: municipality.id, dossier: idsOf(view) }}>
        <Select
          name="rio"
          label="RIO"
          choices={rios.map(({ userId, name, halves }) => ({
            value: userId,
            label: `${name} (${showHalves(halves)} van ${limits.ceiling})`,
          }))}
          empty="Kies een RIO"
        />
        <FormActions>
          <SubmitButton>Bekijk de toewijzing</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

type ConfirmProps = AssignPageProps & { chosen: NonNullable<AssignmentView['chosen']> };

function Confirm({ view, chosen, values, errors }: ConfirmProps) {
  const { limits, files } = view;
  const { before, after, level } = chosen.change;
  return (
    <Section title={`Naar ${chosen.name}`} id="bevestigen">
      <LoadBar name={`${chosen.name} na de toewijzing`} halves={after} level={level} limits={limits} />
      <p>
        {chosen.name} heeft nu {showHalves(before)} van {limits.ceiling}; met{' '}
        {files.length === 1 ? 'dit dossier' : `deze ${String(files.length)} dossiers`} wordt dat{' '}
        <strong>{showHalves(after)}</strong>.
      </p>
      <Warning view={view} chosen={chosen} />
      <ConfirmForm view={view} chosen={chosen} values={values} errors={errors} />
    </Section>
  );
}

function ConfirmForm({ view, chosen, values, errors }: ConfirmProps) {
  const { before, after, level } = chosen.change;
  const isOver = level === 'over' && after > before;
  const hidden = { place: view.municipality.id, rio: chosen.userId, files: idsOf(view), seen: String(before) };
  return (
    <Form action={assignLink} hidden={hidden}>
      <TextArea
        name="reason"
        label="Waarom deze RIO?"
        value={values.reason}
        error={errors.reason}
        rows={2}
        maxLength={1000}
      />
      {isOver && (
        <TextArea
          name="overReason"
          label="Waarom toch boven de grens?"
          hint="Zonder reden wordt er niets toegewezen."
          value={values.overReason}
          error={errors.overReason}
          rows={2}
          maxLength={1000}
        />
      )}
      <FormActions>
        <SubmitButton kind={isOver ? 'secondary' : 'primary'}>
          {isOver ? 'Toch toewijzen' : `Wijs ${view.files.length === 1 ? 'dit dossier' : 'deze dossiers'} toe`}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

function Warning({ view: { limits }, chosen: { name, change } }: Pick<ConfirmProps, 'view' | 'chosen'>) {
  if (change.level === 'room') return null;
  if (change.level !== 'over')
    return (
      <Notice tone="warning" title={change.level === 'full' ? 'Hiermee is deze RIO vol' : 'Deze RIO raakt vol'}>
        Vanaf {limits.warnFrom} waarschuwt Kantelpunt; de grens is {limits.ceiling}.
      </Notice>
    );
  return (
    <Notice tone="danger" title="Er is geen plaats">
      {name} komt hiermee {showHalves(change.after - limits.ceiling * 2)} boven de grens van {limits.ceiling}. Zet op de
      wachtlijst, kies een andere RIO, of schrijf waarom het toch moet.
    </Notice>
  );
}

function Wait({ view, values, errors, isOpen }: AssignPageProps & { isOpen: boolean }) {
  const waitable = view.files.every(({ file }) => file.waitingId === null);
  if (!waitable) return null;
  return (
    <Section title="Of: op de wachtlijst" id="wachten">
      <Form action={waitLink} hidden={{ place: view.municipality.id, files: idsOf(view) }}>
        <TextArea
          id="waiting-reason"
          name="reason"
          label="Waarom op de wachtlijst?"
          value={isOpen ? values.waitReason : undefined}
          error={errors.waitReason}
          rows={2}
          maxLength={1000}
        />
        <FormActions>
          <SubmitButton kind={isOpen ? 'primary' : 'secondary'}>Zet op de wachtlijst</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
