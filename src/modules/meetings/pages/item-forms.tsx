import { showDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { RadioGroup, Select } from '../../../ui/choice-field.tsx';
import { ActionForm, FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { Row, Section, Subtle } from '../../../ui/layout.tsx';
import { DateField, TextField } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { ownerValue } from '../action-owners.ts';
import { itemStepLink, minutesLink, removeActionLink } from '../meetings.links.ts';
import { VisitRole } from '../meetings.schema.ts';
import { noteDomainText, visitRoleText } from '../meetings.text.ts';
import { mayInviteSafety } from '../presence.rules.ts';
import type { ItemView } from '../view-item.ts';
import type { ItemPageProps } from './item-page-props.ts';

/** What is decided about a file besides the texts. */
export function ItemForms(props: ItemPageProps) {
  const { view, rights, today } = props;
  return (
    <div className="kp-stage__side">
      <ActionsSection {...props} />
      <VisitSection {...props} />
      {rights.canLead && <SettleSection {...props} />}
      {rights.canLead && <SafetySection {...props} />}
      <p>
        <Subtle>
          {view.earlierOn !== undefined && `Eerder besproken op ${showDate(view.earlierOn, today)}. `}
          <TextLink href={caseLink(view.item.caseId)}>Naar het dossier</TextLink>
          {view.meeting.state === 'ended' && <TextLink href={minutesLink(view.meeting.id)}>Naar het verslag</TextLink>}
        </Subtle>
      </p>
    </div>
  );
}

function ActionsSection(props: ItemPageProps) {
  const { actions } = props.view;
  return (
    <Section title="Wie doet wat" id="taken" count={actions.length}>
      {actions.length > 0 && <ActionLines {...props} />}
      {props.rights.canTakePart && <NewAction {...props} />}
    </Section>
  );
}

function ActionLines({ view: { item, actions }, rights, today }: ItemPageProps) {
  return (
    <ul className="kp-lines">
      {actions.map(({ id, what, ownerName, targetOn, domain }) => (
        <li className="kp-line" key={id}>
          <span className="kp-line__name">{ownerName}</span>
          <span>{showDate(targetOn, today)}</span>
          <div className="kp-line__rest">
            {what} {domain !== null && <Subtle>{noteDomainText(domain)}</Subtle>}
            {rights.canTakePart && (
              <ActionForm action={removeActionLink(item, id)}>
                <SubmitButton kind="subtle" negative>
                  Weg<span className="kp-hidden">: {what}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function NewAction({ view, values, errors, proposedOn }: ItemPageProps) {
  return (
    <Form action={itemStepLink(view.item, 'actie')}>
      <Select
        name="taskOwner"
        label="Wie"
        empty="Kies wie"
        choices={view.owners.map((owner) => ({ value: ownerValue(owner), label: owner.ownerName }))}
        value={values.taskOwner}
        error={errors.taskOwner}
      />
      <TextField name="line" label="Wat, in één regel" value={values.line} error={errors.line} maxLength={200} />
      <FieldRow>
        <DateField
          name="targetOn"
          label="Wanneer klaar"
          value={values.targetOn ?? proposedOn}
          error={errors.targetOn}
        />
        <Select
          name="domain"
          label="Leefgebied"
          empty="Niet één gebied"
          choices={taskDomains(view)}
          value={values.domain}
          optional="niet verplicht"
        />
      </FieldRow>
      <FormActions>
        <SubmitButton kind="secondary">Taak toevoegen</SubmitButton>
      </FormActions>
    </Form>
  );
}

function VisitSection({ view, rights, values, errors }: ItemPageProps) {
  const { item } = view;
  const answer = item.visitNeeded === null ? undefined : item.visitNeeded ? 'yes' : 'no';
  if (!rights.canTakePart) return null;
  return (
    <Section title="Bezoek in de PI" id="bezoek">
      <Form action={itemStepLink(item, 'bezoek')} hidden={{ version: String(item.version) }}>
        <RadioGroup
          name="needed"
          label="Is een bezoek nodig?"
          value={values.needed ?? answer}
          error={errors.needed}
          choices={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nee' },
          ]}
          isButtons
        />
        <Visitor {...{ view, values, errors }} />
        <FormActions>
          <SubmitButton kind="secondary">Bezoek opslaan</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function Visitor({ view: { item, file }, values, errors }: Pick<ItemPageProps, 'view' | 'values' | 'errors'>) {
  const roles = VisitRole.options.filter((role) => role !== 'safety-director' || mayInviteSafety(file));
  return (
    <FieldRow>
      <Select
        name="visitRole"
        label="Door wie"
        empty="Kies wie gaat"
        choices={roles.map((role) => ({ value: role, label: visitRoleText[role] }))}
        value={values.visitRole ?? item.visitRole ?? undefined}
        error={errors.visitRole}
        optional="alleen bij ja"
      />
      <DateField
        name="visitBefore"
        label="Voor"
        value={values.visitBefore ?? item.visitBefore ?? undefined}
        error={errors.visitBefore}
        optional="niet verplicht"
      />
    </FieldRow>
  );
}

function SettleSection({ view: { item }, values, errors, proposedOn }: ItemPageProps) {
  const seen = { version: String(item.version) };
  const settle = itemStepLink(item, 'afronden');
  return (
    <Section title="Afronden" id="afronden">
      <Row>
        <ActionForm action={settle} hidden={{ ...seen, state: 'discussed' }}>
          <SubmitButton>Besproken, volgende</SubmitButton>
        </ActionForm>
        <ActionForm action={settle} hidden={{ ...seen, state: 'skipped' }}>
          <SubmitButton kind="subtle">Overslaan</SubmitButton>
        </ActionForm>
        {item.state !== 'open' && (
          <ActionForm action={settle} hidden={{ ...seen, state: 'open' }}>
            <SubmitButton kind="subtle">Weer open</SubmitButton>
          </ActionForm>
        )}
      </Row>
      <Form action={settle} hidden={{ ...seen, state: 'parked' }}>
        <DateField
          name="parkedUntil"
          label="Parkeren tot"
          hint="Op deze dag komt het terug op de agenda."
          value={values.parkedUntil ?? item.parkedUntil ?? proposedOn}
          error={errors.parkedUntil}
        />
        <FormActions>
          <SubmitButton kind="secondary">Parkeren, volgende</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function SafetySection({ view: { item, file } }: ItemPageProps) {
  const { isSafetyInvited, version } = item;
  const hidden = { version: String(version), invited: isSafetyInvited ? 'no' : 'yes' };
  return (
    <Details summary="Veiligheid & Wijken">
      {mayInviteSafety(file) || isSafetyInvited ? (
        <ActionForm action={itemStepLink(item, 'veiligheid')} hidden={hidden}>
          <SubmitButton kind="secondary">{isSafetyInvited ? 'V&W doet niet meer mee' : 'V&W doet mee'}</SubmitButton>
        </ActionForm>
      ) : (
        <p>V&W doet alleen mee als in het dossier een veiligheidsrisico is vastgelegd.</p>
      )}
    </Details>
  );
}

/** The domains that a task can be about, as the screen shows them. */
const taskDomains = ({ domains }: ItemView) =>
  domains
    .filter(({ domain, isShown }) => domain !== 'general' && isShown)
    .map(({ domain }) => ({ value: domain, label: noteDomainText(domain) }));
