import { showInstant } from '../../../kernel/local-date.ts';
import { showEuros } from '../../../kernel/money.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Badge } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { entryLink, requestLink } from '../budget.links.ts';
import { accountText, entryKindText } from '../budget.text.ts';
import type { EntryWithLines } from '../ledger.queries.ts';
import { canCorrect as mayCorrect, type Line } from '../ledger.rules.ts';

interface LedgerTableProps {
  entries: readonly EntryWithLines[];
  canCorrect: boolean;
}

/** Every entry with what it moved; nothing is ever changed, a mistake gets a counter-entry. */
export function LedgerTable({ entries, canCorrect }: LedgerTableProps) {
  const columns: Column<EntryWithLines>[] = [
    { label: 'Boeking', isRowHeader: true, cell: (entry) => <EntryName entry={entry} canCorrect={canCorrect} /> },
    { label: 'Waarvoor', cell: (entry) => <Subject entry={entry} /> },
    { label: 'Van en naar', cell: ({ lines }) => <Lines lines={lines} /> },
    { label: 'Geboekt', cell: ({ bookedAt, bookedByName }) => `${showInstant(bookedAt)} door ${bookedByName}` },
  ];
  return <Table caption="Boekingen" hideCaption rows={entries} rowKey={({ id }) => id} columns={columns} />;
}

function EntryName({ entry, canCorrect }: { entry: EntryWithLines; canCorrect: boolean }) {
  const name = `${entry.number}. ${entryKindText[entry.kind]}`;
  return (
    <>
      {canCorrect && mayCorrect(entry) ? <TextLink href={entryLink(entry)}>{name}</TextLink> : name}{' '}
      {entry.isCorrected && <Badge tone="warning">Teruggedraaid</Badge>}
    </>
  );
}

function Subject({ entry: { requestId, what, note } }: { entry: EntryWithLines }) {
  return (
    <>
      {requestId !== null && <TextLink href={requestLink(requestId)}>{what ?? 'Aanvraag'}</TextLink>}
      {note !== '' && <p className="kp-subtle">{note}</p>}
      {requestId === null && note === '' && '–'}
    </>
  );
}

/** The lines of an entry, each with its account. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return lines.map(({ account, cents }) => (
    <div key={account}>
      {accountText[account]}{' '}
      <span className="kp-unbroken">{cents > 0 ? `+${showEuros(cents)}` : showEuros(cents)}</span>
    </div>
  ));
}
