import { showDate } from '../../../kernel/local-date.ts';
import { SubmitButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { RadioGroup, type Choice } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { showName, type Person } from '../../persons/persons.public.ts';
import { transferStepLink } from '../transfers.links.ts';
import type { TransferPageProps } from './transfer-page-props.ts';

/** Take over, as somebody known here or new, or refuse with a reason. */
export function AnswerSection(props: TransferPageProps) {
  return (
    <Section title="Nemen wij dit dossier over?" id="antwoord">
      <Grid blocks="half">
        <AcceptCard {...props} />
        <RefuseCard {...props} />
      </Grid>
    </Section>
  );
}

const choiceOf = (person: Person): Choice => ({
  value: person.id,
  label: showName(person),
  hint: [person.birthDate === null ? 'geboortedatum onbekend' : `geboren ${showDate(person.birthDate)}`, person.town]
    .filter((part) => part !== '')
    .join(', '),
});

function AcceptCard({ view, values, errors }: TransferPageProps) {
  const { offer, fromName, candidates } = view;
  const version = String(offer.version);
  const isKnown = candidates.length > 0;
  return (
    <Card title="Ja, overnemen" level={3}>
      <Form action={transferStepLink(offer.id, 'aannemen')} hidden={isKnown ? { version } : { version, person: 'new' }}>
        <p className="utrecht-paragraph">
          Het dossier begint vandaag bij ons en eindigt vandaag bij {fromName}. Hulpvragen, plan, contacten en meldingen
          komen mee.
        </p>
        {isKnown ? (
          <RadioGroup
            name="person"
            label="Kennen wij deze persoon al?"
            hint="Gezocht op naam en geboortedatum. Is het BSN bij ons bekend, dan gaat dat voor."
            value={values.person}
            error={errors.person}
            choices={[...candidates.map(choiceOf), { value: 'new', label: 'Nee, dit is iemand anders' }]}
          />
        ) : (
          <p className="utrecht-paragraph">Op naam en geboortedatum is deze persoon bij ons nog niet bekend.</p>
        )}
        <FormActions>
          <SubmitButton>Neem het dossier over</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}

function RefuseCard({ view: { offer, fromName }, values, errors }: TransferPageProps) {
  return (
    <Card title="Nee, weigeren" level={3}>
      <Form action={transferStepLink(offer.id, 'weigeren')} hidden={{ version: String(offer.version) }}>
        <TextArea
          name="reason"
          label="Waarom niet?"
          hint={`${fromName} leest deze reden en houdt het dossier.`}
          rows={3}
          maxLength={1000}
          value={values.reason}
          error={errors.reason}
        />
        <FormActions>
          <SubmitButton kind="secondary" negative>
            Weiger de overdracht
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
