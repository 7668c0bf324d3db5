import type { ReactNode } from 'react';
import { showDate } from '../../../../kernel/local-date.ts';
import { Subtle } from '../../../../ui/layout.tsx';
import { Table, type Column } from '../../../../ui/table.tsx';
import { caseStateText } from '../../../cases/cases.public.ts';
import type { DetentionRow } from '../../../detentions/detentions.public.ts';
import { showName } from '../../../persons/persons.public.ts';
import type { NoticeContent, NoticeField } from '../../intake/notice-fields.ts';
import type { KnownPerson, LikelyPerson } from '../likely-persons.ts';
import { showField } from './received-content.tsx';

const compared: readonly { label: string; of: (identity: Identity) => string }[] = [
  { label: 'BSN', of: (identity) => showField('bsn', identity) },
  { label: 'Naam', of: ({ surname, givenNames }) => showName({ surname, givenNames: givenNames ?? '' }) },
  { label: 'Geboren', of: (identity) => showField('birthDate', identity) },
  { label: 'Geslacht', of: (identity) => showField('sex', identity) },
  { label: 'Adres', of: showAddress },
];
const mostDetentions = 3;

type Identity = Pick<NoticeContent, 'surname'> & Partial<Record<NoticeField, string | null>>;

function showAddress({ address, postcode, town }: Identity): string {
  return [address, postcode, town].filter((part) => part !== undefined && part !== null && part !== '').join(', ');
}

interface Row {
  label: string;
  said: ReactNode;
  known: readonly ReactNode[];
  /** How the only person compares, in a word. */
  verdict: string;
}

/** The notice beside everybody it may be about. */
export function CandidateTable({ content, persons }: { content: NoticeContent; persons: readonly LikelyPerson[] }) {
  const rows: Row[] = [
    ...compared.map((field) => rowOf(field, content, persons)),
    {
      label: 'Detenties',
      said: showDays(content.startedOn, content.endedOn ?? content.expectedEndOn),
      known: persons.map(showDetentions),
      verdict: '–',
    },
    { label: 'Dossiers', said: '–', known: persons.map(showCases), verdict: '–' },
  ];
  return (
    <Table
      caption="De melding naast wie het kan zijn"
      columns={columnsOf(persons)}
      rows={rows}
      rowKey={(row) => row.label}
    />
  );
}

function columnsOf(persons: readonly LikelyPerson[]): Column<Row>[] {
  const isOne = persons.length === 1;
  return [
    { label: 'Gegeven', isRowHeader: true, cell: (row) => row.label },
    { label: 'In de melding', cell: (row) => row.said },
    // Two persons may have the same name, and each column needs a name of its own.
    ...persons.map(({ person }, at): Column<Row> => ({
      label: isOne ? showName(person) : `${at + 1}. ${showName(person)}`,
      cell: (row) => row.known[at],
    })),
    ...(isOne ? [{ label: 'Vergelijking', cell: (row: Row) => <Subtle>{row.verdict}</Subtle> }] : []),
  ];
}

function rowOf(
  { label, of }: (typeof compared)[number],
  content: NoticeContent,
  persons: readonly LikelyPerson[],
): Row {
  const said = of(content);
  const known = persons.map(({ person }) => of(person));
  const mark = (value: string): ReactNode => {
    if (value === '') return <Subtle>onbekend</Subtle>;
    return value === said ? <strong>{value}</strong> : value;
  };
  return {
    label,
    said: said === '' ? <Subtle>niet gemeld</Subtle> : said,
    known: known.map(mark),
    verdict: compare(said, known[0] ?? ''),
  };
}

function compare(said: string, known: string): string {
  if (said === '' || known === '') return '–';
  return said === known ? 'gelijk' : 'anders';
}

function showDays(from: DetentionRow['startedOn'] | undefined, to: DetentionRow['endedOn'] | undefined): string {
  if (from === undefined) return '';
  return `${showDate(from)} – ${to === undefined || to === null ? 'onbekend' : showDate(to)}`;
}

function showDetentions({ detentions }: KnownPerson): ReactNode {
  if (detentions.length === 0) return <Subtle>geen</Subtle>;
  const shown = detentions
    .slice(0, mostDetentions)
    .map((one) => <div key={one.id}>{showDays(one.startedOn, one.endedOn ?? one.expectedEndOn)}</div>);
  const rest = detentions.length - mostDetentions;
  return (
    <>
      {shown}
      {rest > 0 && <Subtle>en {rest} eerder</Subtle>}
    </>
  );
}

function showCases({ cases }: KnownPerson): ReactNode {
  if (cases.length === 0) return <Subtle>geen</Subtle>;
  return cases.map(({ id, state }) => <div key={id}>{caseStateText[state]}</div>);
}
