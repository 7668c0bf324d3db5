import { showDate, todayIn } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { showName } from '../../persons/persons.public.ts';
import { transferLink } from '../transfers.links.ts';
import type { NamedTransfer, TransferLists } from '../view-transfer.ts';
import { TransferLight } from './transfer-light.tsx';

const columnsFor = (place: Column<NamedTransfer>): Column<NamedTransfer>[] => [
  {
    label: 'Naam',
    isRowHeader: true,
    cell: ({ offer }) => <TextLink href={transferLink(offer.id)}>{showName(offer)}</TextLink>,
  },
  place,
  {
    label: 'Vrijlating',
    isUnbroken: true,
    cell: ({ offer }) => (offer.releaseOn === null ? 'Onbekend' : showDate(offer.releaseOn)),
  },
  { label: 'Aangeboden', isUnbroken: true, cell: ({ offer }) => showDate(todayIn(offer.offeredAt)) },
  { label: 'Stand', cell: ({ offer }) => <TransferLight state={offer.state} /> },
];

const received = columnsFor({ label: 'Van', cell: ({ fromName }) => fromName });
const sent = columnsFor({ label: 'Aan', cell: ({ toName }) => toName });

const waiting = (transfers: readonly NamedTransfer[]): number =>
  transfers.filter(({ offer }) => offer.state === 'offered').length;

/** Files that other municipalities offer to us, and that we offer. */
export function TransfersPage({ lists }: { lists: TransferLists }) {
  return (
    <>
      <PageHead
        title="Overdrachten"
        lead="Dossiers die naar een andere gemeente gaan. Zolang niemand aanneemt, verandert er niets."
      />
      <Section title="Aan ons aangeboden" id="ontvangen" count={waiting(lists.received)}>
        <List caption="Aan ons aangeboden" transfers={lists.received} columns={received}>
          <EmptyState title="Er is niets aangeboden">
            Biedt een andere gemeente een dossier aan, dan staat het hier. U neemt het aan of weigert met een reden.
          </EmptyState>
        </List>
      </Section>
      <Section title="Door ons aangeboden" id="verstuurd" count={waiting(lists.sent)}>
        <List caption="Door ons aangeboden" transfers={lists.sent} columns={sent}>
          <EmptyState
            title="Wij hebben niets aangeboden"
            actions={<ButtonLink href="/dossiers">Naar de dossiers</ButtonLink>}
          >
            Verhuist iemand? Open het dossier en kies onder Meer acties voor overdragen.
          </EmptyState>
        </List>
      </Section>
    </>
  );
}

interface ListProps {
  caption: string;
  transfers: readonly NamedTransfer[];
  columns: Column<NamedTransfer>[];
  children: React.ReactNode;
}

function List({ caption, transfers, columns, children }: ListProps) {
  if (transfers.length === 0) return children;
  return <Table caption={caption} hideCaption rows={transfers} columns={columns} rowKey={({ offer }) => offer.id} />;
}
