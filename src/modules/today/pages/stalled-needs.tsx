import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { Prose, Section, Subtle } from '../../../ui/layout.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { showOrganisations, type StalledNeed } from '../../needs/needs.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { stalledNeedLink, type May } from '../today.links.ts';
import type { Listed } from '../today-view.ts';

const shownAtOnce = 5;

interface StalledProps {
  stalled: Listed<StalledNeed>;
  today: LocalDate;
  may: May;
}

/** Needs on which nothing happened for longer than was agreed, the longest on top: shown only when there are any. */
export function StalledNeeds({ stalled: { shown, total }, ...reader }: StalledProps) {
  if (total === 0) return null;
  const rest = shown.slice(shownAtOnce);
  return (
    <Section title="Hulpvragen die stilstaan" id="stilstand" count={total}>
      <Prose>
        Vraag de organisatie hoe het ervoor staat en werk de hulpvraag bij.
        {total > shown.length && ` Hier staan de ${shown.length} die het langst stilstaan.`}
      </Prose>
      <Needs caption="Hulpvragen die stilstaan" rows={shown.slice(0, shownAtOnce)} {...reader} />
      {rest.length > 0 && (
        <Details summary={`Nog ${rest.length}, korter stil`}>
          <Needs caption="Korter stil" rows={rest} {...reader} />
        </Details>
      )}
    </Section>
  );
}

function Needs({
  caption,
  rows,
  today,
  may,
}: { caption: string; rows: readonly StalledNeed[] } & Omit<StalledProps, 'stalled'>) {
  const columns: Column<StalledNeed>[] = [
    {
      label: 'Naam',
      isRowHeader: true,
      cell: (need) => <TextLink href={caseLink(need.caseId)}>{showName(need)}</TextLink>,
    },
    { label: 'Hulpvraag', cell: (need) => <TextLink href={stalledNeedLink(need, may)}>{need.title}</TextLink> },
    { label: 'Organisatie', cell: showWhere },
    { label: 'Stil sinds', cell: ({ changedOn }) => `${daysBetween(changedOn, today)} dagen` },
  ];
  return <Table caption={caption} hideCaption rows={rows} columns={columns} rowKey={(need) => need.id} />;
}

function showWhere(need: StalledNeed) {
  const names = showOrganisations(need);
  return names.length === 0 ? <Subtle>Nog geen</Subtle> : names.join(', ');
}
