import type { LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { RadioGroup } from '../../../ui/choice-field.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { Section } from '../../../ui/layout.tsx';
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx';
import { visitStepLink } from '../visits.links.ts';
import type { ShownVisit } from '../visits.queries.ts';
import { canMoveVisit } from '../visits.rules.ts';
import { visitOutcomeText } from '../visits.text.ts';

/** A visit with what the reader may do. */
export interface VisitPageProps {
  visit: ShownVisit;
  today: LocalDate;
  canPlan: boolean;
  /** What was sent and refused. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

const hidden = ({ version }: ShownVisit) => ({ version: String(version) });

// Both ask for a day and a time; only the form that was sent shows what is wrong.
const wasAsk = ({ values }: VisitPageProps): boolean => values.prison !== undefined;
const nothingSent: Pick<VisitPageProps, 'values' | 'errors'> = { values: {}, errors: {} };

/** Asking the prison for a day; once asked, asking again is behind a click. */
export function AskSection(props: VisitPageProps) {
  const { visit } = props;
  if (!canMoveVisit(visit.state, 'asked')) return null;
  if (visit.state === 'wanted') {
    return (
      <Section title="Aanvragen bij de PI" id="aanvragen">
        <AskFields {...props} />
      </Section>
    );
  }
  return (
    <Details summary="Toch een andere dag of PI? Vraag opnieuw aan" isOpen={wasAsk(props)}>
      <AskFields {...props} {...(wasAsk(props) ? {} : nothingSent)} />
    </Details>
  );
}

function AskFields({ visit, values, errors, today }: VisitPageProps) {
  return (
    <Form action={visitStepLink(visit.id, 'aanvragen')} hidden={hidden(visit)}>
      <TextField
        name="prison"
        label="PI"
        value={values.prison ?? (visit.prisonNow === '' ? visit.prison : visit.prisonNow)}
        error={errors.prison}
        maxLength={120}
      />
      <FieldRow>
        <DateField
          name="on"
          label="Gevraagde dag"
          value={values.on}
          error={errors.on}
          min={today}
          max={visit.releaseOn ?? undefined}
        />
        <TextField
          name="at"
          label="Tijd"
          value={values.at ?? visit.visitAt ?? '10:00'}
          error={errors.at}
          size={8}
          isNumeric
        />
      </FieldRow>
      <FormActions>
        <SubmitButton kind={visit.state === 'wanted' ? 'primary' : 'secondary'}>Aangevraagd</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** The answer of the prison. */
export function ConfirmSection(props: VisitPageProps) {
  const { visit, today } = props;
  const { values, errors } = wasAsk(props) ? nothingSent : props;
  if (visit.state !== 'asked') return null;
  return (
    <Section title="Bevestigen" id="bevestigen">
      <Form action={visitStepLink(visit.id, 'bevestigen')} hidden={hidden(visit)}>
        <FieldRow>
          <DateField
            name="on"
            id="bevestigd-op"
            label="Dag"
            value={values.on ?? visit.visitOn ?? undefined}
            error={errors.on}
            min={today}
          />
          <TextField
            name="at"
            id="bevestigd-om"
            label="Tijd"
            value={values.at ?? visit.visitAt ?? undefined}
            error={errors.at}
            size={8}
            isNumeric
          />
        </FieldRow>
        <FormActions>
          <SubmitButton>De PI heeft bevestigd</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

const outcomes = Object.entries(visitOutcomeText).map(([value, label]) => ({ value, label }));

/** What became of it; that it will not be held can be said before its day. */
export function SettleSection({ visit, values, errors, today }: VisitPageProps) {
  if (!canMoveVisit(visit.state, 'held')) return null;
  const isBefore = visit.visitOn !== null && visit.visitOn > today;
  return (
    <Section title={isBefore ? 'Gaat het niet door?' : 'Hoe ging het bezoek?'} id="uitkomst">
      <Form action={visitStepLink(visit.id, 'uitkomst')} hidden={hidden(visit)}>
        <RadioGroup
          name="outcome"
          label="Ging het door?"
          choices={isBefore ? outcomes.filter(({ value }) => value !== 'held') : outcomes}
          value={values.outcome}
          error={errors.outcome}
          isButtons
        />
        <TextArea
          name="note"
          label="Notities"
          hint="Neem over wat op het notitieblad staat. Ging het niet door: kort waarom."
          value={values.note}
          error={errors.note}
          rows={5}
          maxLength={2000}
          optional="niet verplicht"
        />
        <FormActions>
          <SubmitButton kind={isBefore ? 'secondary' : 'primary'}>Uitkomst opslaan</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

/** Calling it off, for who plans. */
export function CancelSection({ visit, canPlan, values, errors }: VisitPageProps) {
  if (!canPlan || !canMoveVisit(visit.state, 'cancelled')) return null;
  return (
    <Details summary="Niet meer nodig? Zeg het bezoek af" isOpen={errors.why !== undefined}>
      <Form action={visitStepLink(visit.id, 'afzeggen')} hidden={hidden(visit)}>
        <TextArea
          name="why"
          label="Waarom is het niet meer nodig?"
          value={values.why}
          error={errors.why}
          rows={2}
          maxLength={500}
        />
        <FormActions>
          <SubmitButton kind="secondary" negative>
            Bezoek afzeggen
          </SubmitButton>
        </FormActions>
      </Form>
    </Details>
  );
}
