import { showDate } from '../../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { Select, type Choice } from '../../../../ui/choice-field.tsx';
import { FieldRow, Form, FormActions } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Subtle } from '../../../../ui/layout.tsx';
import { Tabs } from '../../../../ui/navigation.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { Pagination } from '../../../../ui/pagination.tsx';
import { Table, type Column } from '../../../../ui/table.tsx';
import { showName } from '../../../persons/persons.public.ts';
import { noticeLink, noticesLink, noticesTabLink, offerLink } from '../../notices.links.ts';
import { noticeKindText } from '../../notices.text.ts';
import type { NoticeOffer } from '../../offers/offers.table.ts';
import type { InboxCounts, ListedNotice } from '../inbox.queries.ts';
import { inboxQuery } from '../inbox.rules.ts';
import { InboxTab, type InboxFilter } from '../inbox.schema.ts';
import { emptyTabText, tabText } from '../inbox.text.ts';
import { shortQuestion } from '../questions.text.ts';
import { NoticeMarks } from './notice-marks.tsx';

/** What the inbox shows. */
export interface InboxProps {
  filter: InboxFilter;
  counts: InboxCounts & { offered: number };
  rows: readonly ListedNotice[];
  next: string | null;
  offers: readonly NoticeOffer[];
  /** To choose from, when the actor works for more than one. */
  municipalities: readonly Choice[];
  /** Of every municipality here, by id. */
  names: ReadonlyMap<string, string>;
  canReceive: boolean;
}

/** Everything that came in, in tabs. */
export function InboxPage(props: InboxProps) {
  const { filter, counts, next, canReceive, municipalities } = props;
  const link = (changes: Partial<InboxFilter>) => `${noticesLink}${inboxQuery(filter, changes)}`;
  const tabs = InboxTab.options.map((tab) => ({
    href: link({ tab }),
    label: tabText[tab],
    count: tab === 'all' || counts[tab] === 0 ? undefined : counts[tab],
    isCurrent: tab === filter.tab,
  }));
  return (
    <>
      <PageHead
        title="Meldingen"
        lead="Het getal bij een tabblad telt wat nog niet is bekeken en waar nog een vraag bij staat."
        actions={canReceive ? <ReceiveButtons /> : undefined}
      />
      <Tabs label="Soorten meldingen" tabs={tabs} />
      {municipalities.length > 1 && <MunicipalityFilter filter={filter} choices={municipalities} />}
      <InboxRows {...props} />
      <Pagination
        label="Bladeren"
        previous={filter.after === '' ? undefined : { href: link({}), label: 'Naar het begin' }}
        next={next === null ? undefined : { href: link({ after: next }), label: 'Volgende 25' }}
      />
    </>
  );
}

function ReceiveButtons() {
  return (
    <>
      <ButtonLink href={`${noticesLink}/inlezen`} kind="primary">
        Meldingen inlezen
      </ButtonLink>
      <ButtonLink href={`${noticesLink}/nieuw`}>Nieuwe melding</ButtonLink>
    </>
  );
}

function ToAll() {
  return <ButtonLink href={noticesTabLink('all')}>Alle meldingen</ButtonLink>;
}

function MunicipalityFilter({ filter, choices }: { filter: InboxFilter; choices: readonly Choice[] }) {
  return (
    <Form action={noticesLink} method="get" hidden={{ tab: filter.tab }}>
      <FieldRow>
        <Select name="municipality" label="Gemeente" value={filter.municipality} choices={choices} empty="Alle" />
      </FieldRow>
      <FormActions>
        <SubmitButton kind="secondary">Toon</SubmitButton>
      </FormActions>
    </Form>
  );
}

function InboxRows({ filter, rows, offers, canReceive, municipalities, names }: InboxProps) {
  const nameOf = (id: string) => names.get(id) ?? id;
  if (filter.tab === 'offered' && offers.length > 0)
    return (
      <Table
        caption="Aangeboden meldingen"
        hideCaption
        columns={offerColumns(nameOf)}
        rows={offers}
        rowKey={(offer) => offer.id}
      />
    );
  if (filter.tab !== 'offered' && rows.length > 0)
    return (
      <Table
        caption="Meldingen"
        hideCaption
        columns={columnsOf(filter.tab, municipalities.length > 1 ? nameOf : undefined)}
        rows={rows}
        rowKey={(row) => row.id}
        rowTone={(row) => (row.lanes.includes('spoed') && isToDo(row) ? 'danger' : undefined)}
      />
    );
  const { title, next } = emptyTabText[filter.tab];
  const isAboutReceiving = filter.tab === 'new' || filter.tab === 'all';
  return (
    <EmptyState title={title} actions={isAboutReceiving ? canReceive && <ReceiveButtons /> : <ToAll />}>
      {next}
    </EmptyState>
  );
}

const isToDo = ({ seenAt, state }: ListedNotice): boolean => seenAt === null || state === 'question';

const nameIn = ({ surname, givenNames }: ListedNotice['content']) =>
  showName({ surname, givenNames: givenNames ?? '' });

const person: Column<ListedNotice> = {
  label: 'Persoon',
  isRowHeader: true,
  cell: ({ id, content }) => <TextLink href={noticeLink(id)}>{nameIn(content)}</TextLink>,
};

const columns: readonly Column<ListedNotice>[] = [
  {
    label: 'Geboren',
    isUnbroken: true,
    cell: ({ content: { birthDate } }) => (birthDate === undefined ? '–' : showDate(birthDate)),
  },
  { label: 'Soort', cell: ({ kind }) => noticeKindText[kind] },
  { label: 'Ontvangen', isUnbroken: true, cell: ({ receivedOn }) => showDate(receivedOn) },
];

const prison: Column<ListedNotice> = {
  label: 'Inrichting',
  cell: ({ content }) => content.prison ?? <Subtle>niet gemeld</Subtle>,
};
const question: Column<ListedNotice> = {
  label: 'Vraag',
  cell: ({ questionCode }) => (questionCode === null ? '' : shortQuestion(questionCode)),
};
const marks: Column<ListedNotice> = {
  label: 'Let op',
  cell: (row) => <NoticeMarks notice={row} isNew={row.seenAt === null} />,
};

function columnsOf(tab: InboxTab, nameOf: ((id: string) => string) | undefined): readonly Column<ListedNotice>[] {
  const place = nameOf && { label: 'Gemeente', cell: ({ municipalityId }: ListedNotice) => nameOf(municipalityId) };
  return [person, ...columns, tab === 'questions' ? question : prison, ...(place === undefined ? [] : [place]), marks];
}

const offerColumns = (nameOf: (id: string) => string): readonly Column<NoticeOffer>[] => [
  {
    label: 'Persoon',
    isRowHeader: true,
    cell: ({ id, content }) => <TextLink href={offerLink(id)}>{nameIn(content)}</TextLink>,
  },
  { label: 'Soort', cell: ({ content }) => noticeKindText[content.kind] },
  { label: 'Ontvangen', isUnbroken: true, cell: ({ receivedOn }) => showDate(receivedOn) },
  { label: 'Van gemeente', cell: ({ fromMunicipality }) => nameOf(fromMunicipality) },
];
