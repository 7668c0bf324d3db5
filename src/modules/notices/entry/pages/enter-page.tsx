import type { LocalDate } from '../../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { RadioGroup, Select, type Choice } from '../../../../ui/choice-field.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { DateField, TextField } from '../../../../ui/text-field.tsx';
import { noticeKinds } from '../../intake/notice-fields.ts';
import { MunicipalityChoice } from '../../imports/pages/imports-page.tsx';
import { importsLink } from '../../imports/imports.links.ts';
import { noticesLink } from '../../notices.links.ts';
import { noticeKindText } from '../../notices.text.ts';

interface EnterPageProps {
  municipalities: readonly Choice[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  today: LocalDate;
}

/** One notice by hand, such as one that came by telephone. */
export function EnterPage({ municipalities, values, errors, today }: EnterPageProps) {
  return (
    <>
      <PageHead
        above={<TextLink href={noticesLink}>Meldingen</TextLink>}
        title="Nieuwe melding"
        lead="Voor een melding die niet in een bestand zit. Kantelpunt zoekt zelf of deze persoon al bekend is."
        actions={<ButtonLink href={importsLink}>Liever een bestand</ButtonLink>}
      />
      <ErrorSummary title="Niet alles is goed ingevuld" errors={errors} />
      <Form action={`${noticesLink}/nieuw`}>
        {municipalities.length > 1 && (
          <MunicipalityChoice id="municipality" choices={municipalities} values={values} fields={errors} />
        )}
        <KindSection values={values} errors={errors} today={today} />
        <PersonSection values={values} errors={errors} today={today} />
        <DetentionSection values={values} errors={errors} today={today} />
        <FormActions>
          <SubmitButton>Bewaar de melding</SubmitButton>
          <ButtonLink href={noticesLink}>Annuleer</ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

type SectionProps = Omit<EnterPageProps, 'municipalities'>;

const optional = 'niet verplicht';

function KindSection({ values, errors, today }: SectionProps) {
  const choices = noticeKinds.map((kind) => ({ value: kind, label: noticeKindText[kind] }));
  return (
    <Section title="De melding" id="melding">
      <RadioGroup name="kind" label="Soort" choices={choices} value={values.kind} error={errors.kind} />
      <DateField
        name="receivedOn"
        label="Ontvangen op"
        value={values.receivedOn}
        max={today}
        error={errors.receivedOn}
      />
    </Section>
  );
}

function PersonSection({ values, errors, today }: SectionProps) {
  const field = (name: string, label: string) => ({ name, label, value: values[name], error: errors[name] });
  return (
    <Section title="De persoon" id="persoon">
      <FieldRow>
        <TextField {...field('givenNames', 'Voornamen')} optional={optional} />
        <TextField {...field('surname', 'Achternaam')} />
      </FieldRow>
      <FieldRow>
        <DateField {...field('birthDate', 'Geboortedatum')} max={today} optional={optional} />
        <TextField
          {...field('bsn', 'BSN')}
          isNumeric
          size={16}
          optional={optional}
          hint="Negen cijfers; een nul vooraan mag ontbreken."
        />
        <Select {...field('sex', 'Geslacht')} choices={sexes} empty="Onbekend" optional={optional} />
      </FieldRow>
      <FieldRow>
        <TextField
          {...field('address', 'Straat en huisnummer')}
          optional={optional}
          hint="Laat leeg bij iemand zonder adres."
        />
        <TextField {...field('postcode', 'Postcode')} size={8} optional={optional} />
        <TextField {...field('town', 'Woonplaats')} optional={optional} />
      </FieldRow>
    </Section>
  );
}

const sexes: readonly Choice[] = [
  { value: 'M', label: 'Man' },
  { value: 'V', label: 'Vrouw' },
];

function DetentionSection({ values, errors }: SectionProps) {
  const field = (name: string, label: string) => ({ name, label, value: values[name], error: errors[name], optional });
  return (
    <Section title="De detentie" id="detentie">
      <FieldRow>
        <DateField {...field('startedOn', 'Begonnen op')} />
        <DateField {...field('expectedEndOn', 'Verwacht einde')} />
        <DateField {...field('endedOn', 'Werkelijk einde')} />
      </FieldRow>
      <FieldRow>
        <TextField {...field('prison', 'Inrichting')} />
        <TextField {...field('title', 'Titel')} hint="Zoals hechtenis of gevangenisstraf." />
      </FieldRow>
      <FieldRow>
        <TextField {...field('caseManager', 'Casemanager')} />
        <Select {...field('probation', 'Toezicht van de reclassering')} choices={yesNo} empty="Onbekend" />
      </FieldRow>
    </Section>
  );
}

const yesNo: readonly Choice[] = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
];
