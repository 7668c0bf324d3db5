import { ageOn, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { DescriptionList, type Description } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Columns, Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { caseKindText, caseLink, caseStateText, type CaseFile } from '../../cases/cases.public.ts';
import { mergesLink } from '../../merges/merges.public.ts';
import { showName, type Person } from '../../persons/persons.public.ts';
import type { May } from '../dossier-rights.ts';
import { personLink } from '../dossier.links.ts';
import type { PersonView } from '../view-person.ts';
import { DetentionList } from './detention-list.tsx';
import { NoticeList } from './notice-list.tsx';

interface PersonPageProps {
  view: PersonView;
  may: May;
}

/** One person: who it is, the files, the detentions, and everything received. */
export function PersonPage({ view, may }: PersonPageProps) {
  const { person, cases, detentions, notices, today } = view;
  return (
    <>
      <PageHead
        title={showName(person)}
        above={<TextLink href="/dossiers">Dossiers</TextLink>}
        actions={
          may('person:merge') ? <ButtonLink href={mergesLink(person.id)}>Staat er twee keer in?</ButtonLink> : undefined
        }
      />
      {person.mergedInto !== null && (
        <Notice
          tone="warning"
          title="Samengevoegd met een andere persoon"
          actions={<TextLink href={personLink(person.mergedInto)}>Naar die persoon</TextLink>}
        />
      )}
      <DescriptionList items={identityOf(person, today)} />
      <Columns
        main={
          <>
            <Section title="Dossiers" id="dossiers" count={cases.length}>
              <CaseList cases={cases} today={today} />
            </Section>
            <Section title="Ontvangen meldingen" id="meldingen" count={notices.length}>
              <NoticeList notices={notices} today={today} canOpen={may('notice:read')} />
            </Section>
          </>
        }
        side={
          <Section title="Detenties" id="detenties" count={detentions.length}>
            <DetentionList detentions={detentions} today={today} />
          </Section>
        }
      />
    </>
  );
}

const sexText = { man: 'Man', woman: 'Vrouw', unknown: 'Onbekend' } as const;

function identityOf(person: Person, today: LocalDate): Description[] {
  const { bsn, birthDate, sex } = person;
  const place = [person.address, [person.postcode, person.town].filter((part) => part !== '').join(' ')];
  const address = place.filter((part) => part !== '').join(', ');
  return [
    {
      label: 'Geboren',
      value: birthDate === null ? 'Onbekend' : `${showDate(birthDate)} (${ageOn(birthDate, today)} jaar)`,
    },
    { label: 'BSN', value: bsn ?? 'Onbekend' },
    { label: 'Geslacht', value: sexText[sex] },
    { label: 'Adres', value: address === '' ? 'Zonder adres' : address },
  ];
}

function CaseList({ cases, today }: { cases: readonly CaseFile[]; today: LocalDate }) {
  if (cases.length === 0) {
    return <EmptyState title="Geen dossier">Open een dossier bij een van de meldingen op deze pagina.</EmptyState>;
  }
  return (
    <Table
      caption="Dossiers van deze persoon"
      hideCaption
      rows={cases}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Dossier',
          isRowHeader: true,
          cell: ({ id, kind }) => <TextLink href={caseLink(id)}>{caseKindText[kind]}</TextLink>,
        },
        { label: 'Status', cell: ({ state }) => caseStateText[state] },
        { label: 'Geopend', cell: ({ openedOn }) => showDate(openedOn, today) },
      ]}
    />
  );
}
