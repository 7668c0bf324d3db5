import { showDate, todayIn } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/card.tsx';
import { ActionForm, Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Columns, Section } from '../../../ui/layout.tsx';
import { Line, Lines } from '../../../ui/lines.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { Badge, StatusLight } from '../../../ui/status.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { caseLink, caseStateText, probationText } from '../../cases/cases.public.ts';
import { contactTypeText } from '../../contacts/contacts.public.ts';
import { ConditionLight } from '../../needs/needs.public.ts';
import { handoverLink } from '../caseload.links.ts';
import { weightOf } from '../caseload.rules.ts';
import { handoverStateText, showHalves, weightText } from '../caseload.text.ts';
import type { HandoverView } from '../view-handover.ts';
import { showRelease } from './carried-table.tsx';

interface HandoverPageProps {
  view: HandoverView;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** One page, to read and to print: who it is, how it stands, what is agreed and what comes first; and the answer. */
export function HandoverPage({ view, values, errors }: HandoverPageProps) {
  const { handover, file, personName, fromName, toName, isReceiver } = view;
  return (
    <>
      <PageHead
        title={`Overdracht van ${personName}`}
        above={isReceiver ? undefined : <TextLink href={caseLink(file.id)}>{personName}</TextLink>}
        lead={`Van ${fromName} naar ${toName}, aangeboden op ${showDate(todayIn(handover.offeredAt))} door ${handover.offeredByName}.`}
        marks={
          <Badge tone={handover.state === 'offered' ? 'warning' : 'info'}>{handoverStateText[handover.state]}</Badge>
        }
      />
      <FormProblems errors={errors} />
      <Who view={view} />
      <Columns main={<Told view={view} />} side={<Domains view={view} />} />
      {handover.answer !== '' && (
        <Notice tone="info" title={`Antwoord van ${toName}`}>
          {handover.answer}
        </Notice>
      )}
      {isReceiver && <Answer view={view} values={values} errors={errors} />}
      {view.canWithdraw && (
        <ActionForm action={`${handoverLink(handover.id)}/intrekken`} hidden={{ version: String(handover.version) }}>
          <SubmitButton kind="secondary" negative>
            Overdracht intrekken
          </SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

function Who({ view: { file, today, lastContact } }: { view: HandoverView }) {
  return (
    <DescriptionList
      items={[
        { label: 'Geboren', value: file.birthDate === null ? 'Onbekend' : showDate(file.birthDate) },
        { label: 'Vrijlating', value: showRelease(file, today) },
        { label: 'Status', value: caseStateText[file.state] },
        { label: 'Reclassering', value: probationText[file.probation] },
        { label: 'Zwaarte', value: weightText[weightOf(file.halves)] },
        {
          label: 'Laatste contact',
          value:
            lastContact === undefined
              ? 'Nog niet'
              : `${showDate(lastContact.happensOn, today)}: ${contactTypeText[lastContact.type].toLowerCase()}`,
        },
      ]}
    />
  );
}

function Told({ view }: { view: HandoverView }) {
  const { handover, appointments, openActions, today } = view;
  return (
    <>
      <Section title="Afspraken" id="afspraken">
        <p className="kp-prose">{handover.agreements}</p>
        {appointments.length > 0 && (
          <Lines label="Afspraken in de agenda">
            {appointments.map(({ id, happensOn, type }) => (
              <Line key={id} name={contactTypeText[type]} status={showDate(happensOn, today)} />
            ))}
          </Lines>
        )}
      </Section>
      <Section title="Dit komt eerst" id="eerst">
        <p className="kp-prose">{handover.nextSteps}</p>
      </Section>
      <Section title="Nog te doen in het plan" id="te-doen" count={openActions.length}>
        {openActions.length === 0 ? (
          <EmptyState title="Er staat geen actie open" />
        ) : (
          <Lines label="Open acties">
            {openActions.map(({ id, title, goal }) => (
              <Line key={id} name={title} status="">
                {goal}
              </Line>
            ))}
          </Lines>
        )}
      </Section>
    </>
  );
}

function Domains({ view: { conditions } }: { view: HandoverView }) {
  return (
    <Section title="Leefgebieden" id="leefgebieden">
      <Lines label="Leefgebieden">
        {conditions.map(({ code, dutch, reason }) => (
          <Line key={code} name={dutch} status={<ConditionLight reason={reason} />} />
        ))}
      </Lines>
    </Section>
  );
}

function Answer({ view: { handover, load }, values, errors }: HandoverPageProps) {
  const isOver = load.level === 'over';
  return (
    <Section title="Neemt u dit dossier over?" id="antwoord">
      <p>
        Uw caseload gaat van {showHalves(load.before)} naar {showHalves(load.after)}. Zolang u niet aanvaardt, blijft
        het dossier bij wie het heeft.
      </p>
      {isOver && (
        <p>
          <StatusLight tone="danger">U komt hiermee boven de grens. Schrijf waarom het toch kan.</StatusLight>
        </p>
      )}
      <Form action={`${handoverLink(handover.id)}/antwoord`} hidden={{ version: String(handover.version) }}>
        <TextArea
          name="answer"
          label="Toelichting"
          value={values.answer}
          error={errors.answer}
          rows={2}
          maxLength={2000}
          optional={isOver ? undefined : 'verplicht als u niet aanvaardt'}
        />
        <FormActions>
          <SubmitButton name="choice" value="accept">
            Aanvaarden
          </SubmitButton>
          <SubmitButton kind="secondary" negative name="choice" value="decline">
            Niet aanvaarden
          </SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
