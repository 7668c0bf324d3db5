import { showDate, yearOf, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { DescriptionList, type Description } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { WriteSheet } from '../../../ui/write-sheet.tsx';
import { lifeDomains } from '../../municipalities/municipalities.public.ts';
import type { PrisonFacts } from '../find-prison-facts.ts';
import { visitsLink } from '../visits.links.ts';
import type { ShownVisit } from '../visits.queries.ts';

interface NoteSheetProps {
  visits: readonly [ShownVisit, ...ShownVisit[]];
  prison: PrisonFacts;
  today: LocalDate;
}

/** A sheet to print for where no laptop goes: where to be, and room to write. No surname, no number, no offence. */
export function NoteSheetPage({ visits, prison, today }: NoteSheetProps) {
  const [first] = visits;
  const day = first.visitOn === null ? '' : showDate(first.visitOn, today);
  return (
    <>
      <PageHead
        title={`Notitieblad ${prison.name}`}
        above={<TextLink href={visitsLink}>Bezoeken</TextLink>}
        lead={`${day}, ${visits.length === 1 ? '1 gesprek' : `${visits.length} gesprekken`}. Druk dit blad af met uw browser.`}
      />
      <Notice tone="warning" title="Neem dit blad weer mee">
        Laat het niet in de PI achter. Neem de notities over bij de uitkomst van het bezoek en vernietig daarna het
        blad.
      </Notice>
      <DescriptionList items={practicalFacts(prison)} isCompact />
      {visits.map((visit) => (
        <Section title={headingOf(visit)} id={`blad-${visit.id}`} key={visit.id}>
          {visit.caseManager !== '' && <p>{`Eigen casemanager: ${visit.caseManager}`}</p>}
          <WriteSheet
            label={`Notities van het gesprek om ${visit.visitAt ?? ''}`}
            rows={[...lifeDomains.map(({ dutch }) => dutch), 'Afspraken']}
            ticks={['Besproken', 'Hulp nodig']}
          />
        </Section>
      ))}
    </>
  );
}

function practicalFacts({ name, address, phone, caseManagers }: PrisonFacts): Description[] {
  const facts = [
    { label: 'PI', value: name },
    { label: 'Adres', value: address },
    { label: 'Telefoon', value: phone },
    { label: 'Casemanagers', value: caseManagers.map(tellManager).join('; ') },
  ];
  return [...facts.filter(({ value }) => value !== ''), { label: 'Meenemen', value: 'Uw identiteitsbewijs' }];
}

const tellManager = ({ name, department, phone }: PrisonFacts['caseManagers'][number]): string =>
  [name, department, phone].filter((part) => part !== '').join(', ');

// The gate knows who comes: a first name and a year of birth keep two people apart, and say little to who finds the sheet.
function headingOf({ visitAt, givenNames, birthDate }: ShownVisit): string {
  const [firstName = ''] = givenNames.split(' ');
  const born = birthDate === null ? '' : ` (${yearOf(birthDate)})`;
  return `${visitAt ?? ''} – ${firstName}${born}`;
}
