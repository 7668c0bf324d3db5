import { daysBetween, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Prose, Section, Subtle } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { OrganisationPace, StalledFile, StalledGroup } from '../stalled.queries.ts';
import { daysText, organisationText, stepText } from '../stalled.text.ts';
import { stalledGroupLink, stalledLink } from '../tasks.links.ts';
import { PaceTable } from './pace-table.tsx';

interface StalledPageProps {
  groups: readonly StalledGroup[];
  paces: readonly OrganisationPace[];
  opened: (Pick<StalledGroup, 'organisation' | 'domain' | 'code'> & { files: readonly StalledFile[] }) | undefined;
  canOpen: boolean;
  /** Smaller counts are not told. */
  smallest: number;
  today: LocalDate;
}

/** Which step stands still at which organisation, and how long a task takes there. */
export function StalledPage({ paces, opened, canOpen, smallest, today, ...all }: StalledPageProps) {
  const groups = all.groups.filter(({ open }) => open >= smallest);
  return (
    <>
      <PageHead
        title="Waar staat het stil"
        lead={`Open hulpvragen per organisatie en onderwerp, geteld vanaf de laatste verandering.${smallText(smallest)}`}
      />
      {opened !== undefined && <OpenedGroup opened={opened} today={today} />}
      <Section title="Hulpvragen" id="hulpvragen" count={groups.length}>
        {groups.length === 0 ? (
          <EmptyState title={smallest > 1 ? 'Er is niets te tonen' : 'Niets staat stil'}>
            {smallest > 1 ? `Nergens staan ${smallest} of meer hulpvragen open.` : 'Er zijn geen open hulpvragen.'}
          </EmptyState>
        ) : (
          <Table
            caption="Hulpvragen per organisatie"
            hideCaption
            rows={groups}
            rowKey={({ organisation, domain, code }) => `${organisation} ${domain} ${code}`}
            rowTone={(group) => (canTellStalled(group, smallest) && group.stalled > 0 ? 'warning' : undefined)}
            columns={groupColumns({ canOpen, smallest, today })}
          />
        )}
      </Section>
      <PaceTable paces={paces} canOpen={canOpen} smallest={smallest} today={today} />
    </>
  );
}

const smallText = (smallest: number): string =>
  smallest > 1 ? ` Aantallen onder de ${smallest} staan er niet bij, zodat niemand te herkennen is.` : '';

// Also the rest counts: of six open needs of which six stand still, everybody's is known.
const canTellStalled = ({ open, stalled }: StalledGroup, smallest: number): boolean =>
  smallest === 1 || (stalled >= smallest && open - stalled >= smallest);

function groupColumns({
  canOpen,
  smallest,
  today,
}: Pick<StalledPageProps, 'canOpen' | 'smallest' | 'today'>): Column<StalledGroup>[] {
  const sentence = (group: StalledGroup) => {
    const days = canTellStalled(group, smallest) ? `${daysText(daysBetween(group.oldest, today))} bij` : 'bij';
    return `${stepText(group)}: ${days} ${organisationText(group.organisation)}`;
  };
  return [
    {
      label: 'Wat en waar',
      isRowHeader: true,
      cell: (group) =>
        canOpen ? <TextLink href={stalledGroupLink(group)}>{sentence(group)}</TextLink> : sentence(group),
    },
    {
      label: 'Staat stil',
      isNumeric: true,
      cell: (group) => (canTellStalled(group, smallest) ? group.stalled : 'te klein'),
    },
    { label: 'Open', isNumeric: true, cell: ({ open }) => open },
  ];
}

function OpenedGroup({ opened, today }: { opened: NonNullable<StalledPageProps['opened']>; today: LocalDate }) {
  const title = `${stepText(opened)} bij ${organisationText(opened.organisation)}`;
  return (
    <Section
      title={title}
      id="dossiers"
      count={opened.files.length}
      actions={<TextLink href={stalledLink}>Sluiten</TextLink>}
    >
      {opened.files.length === 0 ? (
        <Prose>Hier staat nu niets open.</Prose>
      ) : (
        <Table
          caption={title}
          hideCaption
          rows={opened.files}
          rowKey={({ needId }) => needId}
          columns={[
            {
              label: 'Naam',
              isRowHeader: true,
              cell: (file) => <TextLink href={caseLink(file.caseId)}>{showName(file)}</TextLink>,
            },
            { label: 'Hulpvraag', cell: ({ title: need }) => (need === '' ? <Subtle>Niet leesbaar</Subtle> : need) },
            {
              label: 'Stil sinds',
              cell: ({ changedOn }) => `${showDate(changedOn, today)} (${daysText(daysBetween(changedOn, today))})`,
            },
          ]}
        />
      )}
    </Section>
  );
}
