import { ButtonLink, SubmitButton } from '../../src/ui/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '../../src/ui/choice-field.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../src/ui/form.tsx';
import { PageHead } from '../../src/ui/heading.tsx';
import { Section } from '../../src/ui/layout.tsx';
import { Notice } from '../../src/ui/notice.tsx';
import { SideBySide } from '../../src/ui/side-by-side.tsx';
import { ProgressBar } from '../../src/ui/status.tsx';
import { DateField, FileDrop, TextArea, TextField } from '../../src/ui/text-field.tsx';

const errors = { bsn: 'Dit BSN klopt niet: controleer de cijfers.', einde: 'De einddatum ligt voor de begindatum.' };
const optional = 'niet verplicht';
const kinds = [
  { value: 'begin', label: 'Begin van de detentie' },
  { value: 'end', label: 'Einde van de detentie', hint: 'Ook als iemand dezelfde dag vrijkomt' },
];
const topics = [
  { value: 'wonen', label: 'Onderdak' },
  { value: 'zorg', label: 'Zorg', hint: 'Ook verslaving' },
];
const prisons = [
  { value: 'a', label: 'PI Alphen' },
  { value: 'b', label: 'PI Krimpen' },
];
const differences = [
  { name: 'adres', label: 'Adres', mine: 'Markt 1', stored: 'Briefadres Gouda' },
  {
    name: 'note',
    label: 'Notitie',
    mine: 'Zus haalt hem op.',
    stored: 'Reist zelf met de trein.\nKomt om 10 uur aan.',
  },
];

/** Every field, with and without an error. */
export function FormPage() {
  return (
    <>
      <PageHead title="Melding invoeren" lead="Voor een melding die per telefoon of e-mail is gekomen." />
      <ErrorSummary title="Er klopt nog iets niet" errors={errors} />
      <Form action="/meldingen">
        <RadioGroup name="soort" label="Soort melding" choices={kinds} value="begin" />
        <PersonFields />
        <CheckboxGroup name="punten" label="Wat speelt er?" values={['zorg']} choices={topics} optional={optional} />
        <TextArea name="toelichting" label="Toelichting" optional={optional} />
        <FileDrop name="bestand" label="Bestand" hint="CSV of Excel, tot 200 MB" />
        <Checkbox name="akkoord" label="De persoon weet dat wij dit bewaren" />
        <FormActions>
          <SubmitButton>Opslaan</SubmitButton>
          <ButtonLink href="/meldingen">Annuleren</ButtonLink>
          <SubmitButton kind="subtle" negative name="actie" value="weg">
            Weggooien
          </SubmitButton>
        </FormActions>
      </Form>
      <Section title="Iemand anders heeft dit ook gewijzigd" id="verschil">
        <SideBySide mineTitle="Wat u invulde" storedTitle="Wat er nu staat (Tom Visser)" differences={differences} />
      </Section>
      <Notices />
    </>
  );
}

function PersonFields() {
  return (
    <>
      <FieldRow>
        <TextField name="achternaam" label="Achternaam" value="van den Heuvel" />
        <TextField name="voornamen" label="Voornamen" />
        <TextField
          name="bsn"
          label="BSN"
          hint="Negen cijfers"
          error={errors.bsn}
          value="123456789"
          isNumeric
          size={8}
        />
      </FieldRow>
      <FieldRow>
        <DateField name="begin" label="Begin detentie" value="2026-11-20" />
        <DateField name="einde" label="Verwacht einde" optional={optional} value="2026-11-02" error={errors.einde} />
        <Select name="pi" label="Inrichting" empty="Kies een inrichting" choices={prisons} />
      </FieldRow>
    </>
  );
}

function Notices() {
  return (
    <Section title="Meldingen" id="meldingen">
      <ProgressBar label="Bestand inlezen" done={1200} total={5000} text="1.200 van 5.000 regels" />
      <Notice tone="info" title="Ter informatie">
        De kolommen zijn onthouden van de vorige keer.
      </Notice>
      <Notice tone="ok">Opgeslagen.</Notice>
      <Notice tone="danger" title="Dit bestand is geen CSV">
        Sla het in Excel op als CSV en probeer het opnieuw.
      </Notice>
      <Notice tone="neutral">Niemand anders ziet dit.</Notice>
    </Section>
  );
}
