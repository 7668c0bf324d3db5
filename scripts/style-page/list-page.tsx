import { ButtonLink, TextLink } from '../../src/ui/button.tsx';
import { StatTile } from '../../src/ui/card.tsx';
import { SearchField } from '../../src/ui/form.tsx';
import { PageHead } from '../../src/ui/heading.tsx';
import { Grid, Row, Section } from '../../src/ui/layout.tsx';
import { Tabs } from '../../src/ui/navigation.tsx';
import { EmptyState } from '../../src/ui/notice.tsx';
import { Pagination } from '../../src/ui/pagination.tsx';
import { Badge, Countdown, StatusLight } from '../../src/ui/status.tsx';
import { Table, type Column } from '../../src/ui/table.tsx';
import type { Tone } from '../../src/ui/tone.ts';

interface Person {
  id: string;
  name: string;
  born: string;
  out: string;
  outTone?: Tone;
  state: string;
  light: Tone;
  worker: string;
  open: number;
}

const people: Person[] = [
  {
    id: '1',
    name: 'Bakker, Youssef',
    born: '12 mrt 1994',
    out: 'vandaag (do 26 nov)',
    outTone: 'danger',
    state: 'Voorbereiden',
    light: 'danger',
    worker: 'Niemand',
    open: 5,
  },
  {
    id: '2',
    name: 'van den Heuvel-Özdemir, Maria Josephina',
    born: '3 jan 1971',
    out: 'over 3 dagen (ma 30 nov)',
    outTone: 'warning',
    state: 'Voorbereiden',
    light: 'warning',
    worker: 'Sanne de Vries',
    open: 2,
  },
  {
    id: '3',
    name: 'Pietersen, Kevin',
    born: '30 sep 1988',
    out: 'over 12 dagen (di 8 dec)',
    state: 'Voorbereiden',
    light: 'ok',
    worker: 'Sanne de Vries',
    open: 0,
  },
  {
    id: '4',
    name: 'El Amrani, Bilal',
    born: '18 jul 2001',
    out: '6 dagen geleden (vr 20 nov)',
    state: 'Nazorg',
    light: 'info',
    worker: 'Tom Visser',
    open: 3,
  },
  {
    id: '5',
    name: 'Jansen, Wesley',
    born: '1 feb 1979',
    out: 'niet bekend',
    state: 'Screening',
    light: 'neutral',
    worker: 'Tom Visser',
    open: 6,
  },
];

const columns: Column<Person>[] = [
  {
    label: 'Naam',
    isRowHeader: true,
    cell: (person) => <TextLink href={`/dossiers/${person.id}`}>{person.name}</TextLink>,
    sort: { href: '?s=naam', direction: 'none' },
  },
  { label: 'Geboren', isUnbroken: true, cell: (person) => person.born },
  {
    label: 'Vrijlating',
    cell: (person) => (
      <Countdown date="2026-11-26" tone={person.outTone}>
        {person.out}
      </Countdown>
    ),
    sort: { href: '?s=-uit', direction: 'ascending' },
  },
  { label: 'Fase', cell: (person) => <StatusLight tone={person.light}>{person.state}</StatusLight> },
  { label: 'Behandelaar', cell: (person) => person.worker },
  {
    label: 'Open punten',
    isNumeric: true,
    cell: (person) => person.open,
    sort: { href: '?s=open', direction: 'none' },
  },
];

const tabs = [
  { href: '?w=alle', label: 'Iedereen', count: 5, isCurrent: true },
  { href: '?w=mij', label: 'Mijn dossiers', count: 2, isCurrent: false },
  { href: '?w=zonder', label: 'Zonder behandelaar', isCurrent: false },
];

/** A work list: numbers, tabs, search, table, empty state. */
export function ListPage() {
  return (
    <>
      <PageHead
        title="Vandaag"
        above="Donderdag 26 november 2026"
        lead="Wat er nu aandacht vraagt in Gouda."
        actions={
          <>
            <ButtonLink href="/meldingen/importeren" kind="primary">
              Meldingen inlezen
            </ButtonLink>
            <ButtonLink href="/meldingen/nieuw">Melding invoeren</ButtonLink>
          </>
        }
      />
      <Numbers />
      <Releases />
      <Section title="Spoed" id="spoed" count={0}>
        <EmptyState
          title="Niemand komt vandaag onverwacht vrij"
          actions={<ButtonLink href="/meldingen/importeren">Meldingen inlezen</ButtonLink>}
        >
          Een melding van vrijlating op dezelfde dag komt hier vanzelf bovenaan te staan.
        </EmptyState>
      </Section>
      <Row>
        <Badge>Gesloten</Badge>
        <Badge tone="info">Jeugd</Badge>
        <Badge tone="ok">Werkt mee</Badge>
        <Badge tone="warning">Reclasseringstoezicht</Badge>
        <Badge tone="danger">Veiligheidsrisico</Badge>
      </Row>
    </>
  );
}

function Numbers() {
  return (
    <Grid blocks="narrow">
      <StatTile label="spoed" value={1} note="komt vandaag vrij" tone="danger" href="#spoed" />
      <StatTile label="nieuwe meldingen" value={3} href="#nieuw" />
      <StatTile label="komen vrij" value={12} note="in de komende 30 dagen" tone="warning" />
      <StatTile label="afspraken te laat" value={4} />
      <StatTile label="lopende dossiers" value="1.286" note="waarvan 31 nieuw deze maand" />
    </Grid>
  );
}

function Releases() {
  return (
    <Section title="Komen vrij" id="vrij" count={5} actions={<TextLink href="/dossiers">Alle dossiers</TextLink>}>
      <Tabs label="Weergave" tabs={tabs} />
      <SearchField
        action="/zoeken"
        name="zoek"
        label="Zoek een persoon"
        hint="Naam, geboortedatum of BSN. Een schrijffout mag."
        button="Zoeken"
        method="post"
      />
      <Table
        caption="Mensen die binnen 30 dagen vrijkomen"
        hideCaption
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
        rowTone={({ outTone }) => outTone}
      />
      <Pagination
        label="Bladeren"
        previous={{ href: '?v', label: 'Vorige 25' }}
        position="26 tot 50 van ongeveer 300"
        next={{ href: '?n', label: 'Volgende 25' }}
      />
    </Section>
  );
}
