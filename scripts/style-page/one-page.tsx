import { ButtonLink, SubmitButton, TextLink } from '../../src/ui/button.tsx';
import { Card, DescriptionList, Details } from '../../src/ui/card.tsx';
import { RadioGroup } from '../../src/ui/choice-field.tsx';
import { ActionForm, Form, FormActions } from '../../src/ui/form.tsx';
import { Heading, PageHead } from '../../src/ui/heading.tsx';
import { Columns, Grid, Prose, Row, Section, Subtle } from '../../src/ui/layout.tsx';
import { Breadcrumbs } from '../../src/ui/navigation.tsx';
import { Notice } from '../../src/ui/notice.tsx';
import { Badge, Countdown, StatusLight } from '../../src/ui/status.tsx';
import { TextArea } from '../../src/ui/text-field.tsx';
import { History, Timeline, type TimelineStep } from '../../src/ui/timeline.tsx';
import type { Tone } from '../../src/ui/tone.ts';

const steps: TimelineStep[] = [
  { key: 'in', label: 'Begin detentie', date: '2026-09-02', when: 'wo 2 sep 2026', state: 'done', word: 'Gemeld' },
  { key: 'scr', label: 'Screening', date: '2026-09-16', when: 'wo 16 sep', state: 'done', word: 'Gedaan' },
  {
    key: 'plan',
    label: 'Plan klaar',
    date: '2026-11-20',
    when: 'vr 20 nov',
    state: 'overdue',
    word: '4 werkdagen te laat',
    href: '#plan',
  },
  {
    key: 'uit',
    label: 'Vrijlating',
    date: '2026-11-27',
    when: 'over 1 dag (vr 27 nov)',
    state: 'red',
    word: 'Vrijdag: loket dicht',
    isTurningPoint: true,
  },
  { key: '72', label: 'Eerste contact', date: '2026-11-30', when: 'ma 30 nov', state: 'due', word: 'Nu regelen' },
  { key: 'w1', label: 'Week 1', date: '2026-12-04', when: 'vr 4 dec', state: 'upcoming', word: 'Komt nog' },
  { key: 'w2', label: 'Week 2', date: '2026-12-11', when: 'vr 11 dec', state: 'upcoming', word: 'Komt nog' },
  { key: 'w4', label: 'Week 4', date: '2026-12-25', when: 'vr 25 dec', state: 'red', word: 'Eerste kerstdag' },
  { key: 'm3', label: '3 maanden', date: '2027-02-27', when: 'za 27 feb 2027', state: 'upcoming', word: 'Komt nog' },
];
const conditions: [string, Tone, string, string][] = [
  ['Identiteitsbewijs', 'ok', 'Geregeld', 'Paspoort geldig tot 2031.'],
  ['Onderdak', 'danger', 'Niet begonnen', 'Geen adres na vrijlating.'],
  ['Werk en inkomen', 'info', 'Mee bezig', 'Uitkering aangevraagd op 12 november.'],
  ['Schulden', 'warning', 'Loopt vast', 'Wacht al 24 dagen op antwoord.'],
  ['Zorg', 'neutral', 'Niet gevraagd', 'Nog bespreken.'],
  ['Sociaal netwerk', 'ok', 'Geen vraag', 'Zus haalt hem op.'],
];

const crumbs = [
  { href: '/dossiers', label: 'Dossiers' },
  { href: '/dossiers?w=mij', label: 'Mijn dossiers' },
];
const ways = [
  { value: 'bellen', label: 'Bellen' },
  { value: 'bezoek', label: 'Bezoek' },
  { value: 'app', label: 'Bericht' },
  { value: 'loket', label: 'Aan het loket' },
];
const outcomes = [
  { value: 'gesproken', label: 'Gesproken' },
  { value: 'geen', label: 'Geen gehoor' },
  { value: 'afgezegd', label: 'Afgezegd' },
];
const facts = [
  { label: 'Geboren', value: '12 maart 1994 (32 jaar)' },
  { label: 'BSN', value: '9999 00 123' },
  { label: 'Adres', value: 'Briefadres Gouda' },
  { label: 'Behandelaar', value: <TextLink href="#">Sanne de Vries</TextLink> },
];
const entries = [
  {
    key: '1',
    at: '2026-11-24',
    when: 'di 24 nov, 10.05 uur',
    title: 'Datum vrijlating vervroegd',
    by: 'DJI',
    children: <Subtle>Van 4 december naar 27 november.</Subtle>,
  },
  { key: '2', at: '2026-11-12', when: 'do 12 nov', title: 'Gebeld met casemanager', by: 'Sanne de Vries' },
  { key: '3', at: '2026-09-16', when: 'wo 16 sep', title: 'Screening gedaan', by: 'Tom Visser' },
];

/** A page about one person. */
export function OnePage() {
  return (
    <>
      <Breadcrumbs label="Kruimelpad" crumbs={crumbs} />
      <Head />
      <Notice tone="warning" title="De vrijlating valt op een vrijdag">
        Regel uiterlijk donderdag wat maandag klaar moet zijn.
      </Notice>
      <Section title="Tijdlijn" id="tijdlijn">
        <Timeline label="Tijdlijn" steps={steps} />
      </Section>
      <Columns
        main={
          <>
            <Conditions />
            <Contact />
          </>
        }
        side={<Side />}
      />
    </>
  );
}

function Head() {
  const out = (
    <Countdown date="2026-11-27" tone="danger">
      over 1 dag (vr 27 nov)
    </Countdown>
  );
  return (
    <PageHead
      title="Youssef Bakker"
      lead={<>Komt vrij {out} uit PI Alphen</>}
      marks={
        <>
          <StatusLight tone="info">Voorbereiden</StatusLight>
          <Badge tone="warning">Reclasseringstoezicht</Badge>
          <Badge tone="danger">Veiligheidsrisico</Badge>
        </>
      }
      actions={
        <>
          <ButtonLink href="#contact" kind="primary">
            Contact vastleggen
          </ButtonLink>
          <ButtonLink href="#meer">Wijzigen</ButtonLink>
        </>
      }
    />
  );
}

function Conditions() {
  return (
    <Section title="Basisvoorwaarden" id="voorwaarden" actions={<TextLink href="#meten">Opnieuw meten</TextLink>}>
      <Grid>
        {conditions.map(([title, tone, word, note]) => (
          <Card
            key={title}
            title={title}
            href={`#${title}`}
            tone={tone}
            marks={<StatusLight tone={tone}>{word}</StatusLight>}
          >
            <p>{note}</p>
          </Card>
        ))}
      </Grid>
    </Section>
  );
}

function Contact() {
  return (
    <Section title="Contact vastleggen" id="contact">
      <Form action="/contact">
        <RadioGroup name="soort" label="Hoe" isButtons value="bellen" choices={ways} />
        <RadioGroup name="uitkomst" label="Uitkomst" isButtons choices={outcomes} />
        <TextArea name="notitie" label="Notitie" optional="niet verplicht" rows={3} />
        <FormActions>
          <SubmitButton>Vastleggen</SubmitButton>
          <ButtonLink href="#" kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
    </Section>
  );
}

function Side() {
  return (
    <>
      <Section title="Gegevens" id="gegevens">
        <DescriptionList isCompact items={facts} />
        <Row>
          <ActionForm action="/overdragen">
            <SubmitButton kind="secondary">Overdragen</SubmitButton>
          </ActionForm>
          <ActionForm action="/sluiten">
            <SubmitButton kind="secondary" negative>
              Sluiten
            </SubmitButton>
          </ActionForm>
        </Row>
        <Details summary="Wie heeft dit gezien?">
          <p>Alleen u, vandaag om 9.14 uur.</p>
        </Details>
      </Section>
      <Section title="Geschiedenis" id="geschiedenis">
        <History label="Geschiedenis" entries={entries} />
      </Section>
      <Prose>
        <Heading level={3}>Toelichting</Heading>
        <p>Deelname is vrijwillig. Wat hier staat, ziet alleen wie het voor het werk nodig heeft.</p>
      </Prose>
    </>
  );
}
