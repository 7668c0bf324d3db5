import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import type { PlaceAddresses } from '../view-address-book.ts';

/** Prisons, their case managers, and partner organisations. */
export function AddressBookPage({ places }: { places: readonly PlaceAddresses[] }) {
  return (
    <>
      <PageHead title="Adresboek" lead="Wie belt u? Penitentiaire inrichtingen, casemanagers en partners." />
      {places.map(({ municipality, prisons, organisations }) => (
        <Section key={municipality.id} title={municipality.name} id={municipality.id}>
          {prisons.length + organisations.length === 0 && (
            <EmptyState title="Het adresboek is nog leeg">Voeg de eerste partner toe.</EmptyState>
          )}
          <Table caption="Inrichtingen" rows={prisons} rowKey={({ id }) => id} columns={columns} />
          <Table caption="Partners" rows={organisations} rowKey={({ id }) => id} columns={columns} />
        </Section>
      ))}
    </>
  );
}

interface Entry {
  name: string;
  phone: string;
  email: string;
}

const columns = [
  { label: 'Naam', isRowHeader: true, cell: ({ name }: Entry) => name },
  { label: 'Telefoon', cell: ({ phone }: Entry) => phone || '–' },
  { label: 'E-mail', cell: ({ email }: Entry) => email || '–' },
];
