import { showDate, type LocalDate } from '../../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { StatTile } from '../../../../ui/card.tsx';
import { ActionForm } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Grid, Row, Section } from '../../../../ui/layout.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { StatusLight } from '../../../../ui/status.tsx';
import { Table, type Column } from '../../../../ui/table.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import { showName } from '../../../persons/persons.public.ts';
import type { NoticeContent } from '../../intake/notice-fields.ts';
import { noticeKindText } from '../../notices.text.ts';
import type { RowReason } from '../../notices.table.ts';
import { importsLink, mappingLink, removeLink, startLink } from '../imports.links.ts';
import type { NoticeImport } from '../imports.queries.ts';
import { reasonsText } from '../imports.text.ts';
import type { RowDoubt } from '../row-doubts.ts';
import { rowDoubtsText } from '../row-doubts.text.ts';
import { showCount, showRows } from '../show-count.ts';
import { DoubtfulRows, type Doubtful } from './doubtful-rows.tsx';

/** A row as it will be taken in, or why it will not. */
export interface PreviewRow {
  rowNumber: number;
  content: NoticeContent | undefined;
  reasons: readonly RowReason[];
  doubts: readonly RowDoubt[];
}

interface CheckedPageProps {
  found: NoticeImport;
  preview: readonly PreviewRow[];
  refusable: { count: number; rows: readonly { rowNumber: number; reasons: readonly RowReason[] }[] };
  doubtful: Doubtful;
}

/** What stands in the file, with every problem per row, before anything is taken in. */
export function CheckedPage({ found, preview, refusable, doubtful }: CheckedPageProps) {
  const total = found.totalRows ?? 0;
  const usable = total - refusable.count;
  const unknownWords = refusable.rows.some(({ reasons }) => reasons.some(({ code }) => code === 'kind-unknown'));
  return (
    <>
      <PageHead
        above={<TextLink href={importsLink}>Meldingen inlezen</TextLink>}
        title={`${found.fileName}: klaar om in te lezen`}
        lead="Er is nog niets ingelezen. Wat al bekend is, herkent Kantelpunt en telt het als herhaald."
      />
      <Counted total={total} refused={refusable.count} doubtful={doubtful.count} />
      {unknownWords && (
        <Notice
          tone="warning"
          title="Sommige woorden zijn onbekend"
          actions={<ButtonLink href={mappingLink(found.id)}>Wijs ze aan</ButtonLink>}
        >
          Bij een of meer regels weet Kantelpunt niet welke soort melding het is.
        </Notice>
      )}
      <Choices importId={found.id} total={total} usable={usable} />
      {refusable.count > 0 && <Refusable {...refusable} />}
      {doubtful.count > 0 && <DoubtfulRows {...doubtful} />}
      <Section title={`De eerste ${showRows(preview.length)}`} id="voorbeeld">
        <Table
          caption="Zo leest Kantelpunt het bestand"
          hideCaption
          columns={previewColumns}
          rows={preview}
          rowKey={({ rowNumber }) => String(rowNumber)}
          rowTone={toneOf}
        />
      </Section>
    </>
  );
}

function Counted({ total, refused, doubtful }: { total: number; refused: number; doubtful: number }) {
  return (
    <Grid blocks="narrow">
      <StatTile label="regels in het bestand" value={showCount(total)} />
      <StatTile label="te lezen" value={showCount(total - refused)} tone="ok" />
      <StatTile
        label="daarbij valt iets op"
        value={showCount(doubtful)}
        tone={doubtful === 0 ? undefined : 'warning'}
      />
      <StatTile label="worden geweigerd" value={showCount(refused)} tone={refused === 0 ? undefined : 'warning'} />
    </Grid>
  );
}

function Choices({ importId, total, usable }: { importId: string; total: number; usable: number }) {
  return (
    <Row>
      <ActionForm action={startLink(importId)}>
        <SubmitButton>{usable === total ? 'Lees alles in' : `Lees ${showRows(usable)} in`}</SubmitButton>
      </ActionForm>
      <ButtonLink href={mappingLink(importId)}>Indeling aanpassen</ButtonLink>
      <ActionForm action={removeLink(importId)}>
        <SubmitButton kind="subtle" negative>
          Niet inlezen
        </SubmitButton>
      </ActionForm>
    </Row>
  );
}

function Refusable({ count, rows }: CheckedPageProps['refusable']) {
  return (
    <Section title="Deze regels worden geweigerd" id="problemen" count={count}>
      {count > rows.length && (
        <p className="utrecht-paragraph">
          Hier staan de eerste {rows.length}. Na het inlezen kunt u ze alle downloaden.
        </p>
      )}
      <RefusedTable rows={rows} />
    </Section>
  );
}

/** Row numbers with what is wrong. */
export function RefusedTable({ rows }: { rows: readonly { rowNumber: number; reasons: readonly RowReason[] }[] }) {
  return (
    <Table
      caption="Geweigerde regels"
      hideCaption
      rows={rows}
      rowKey={({ rowNumber }) => String(rowNumber)}
      columns={[
        { label: 'Regel', isRowHeader: true, isUnbroken: true, cell: ({ rowNumber }) => showCount(rowNumber) },
        { label: 'Reden', cell: ({ reasons }) => reasonsText(reasons) },
      ]}
    />
  );
}

const day = (date: LocalDate | undefined): string => (date === undefined ? '–' : showDate(date));

const previewColumns: readonly Column<PreviewRow>[] = [
  { label: 'Regel', isUnbroken: true, cell: ({ rowNumber }) => showCount(rowNumber) },
  {
    label: 'Persoon',
    isRowHeader: true,
    cell: ({ content }) =>
      content === undefined ? '–' : showName({ surname: content.surname, givenNames: content.givenNames ?? '' }),
  },
  { label: 'Geboren', isUnbroken: true, cell: ({ content }) => day(content?.birthDate) },
  { label: 'BSN', isUnbroken: true, cell: ({ content }) => content?.bsn ?? '–' },
  { label: 'Soort', cell: ({ content }) => (content === undefined ? '–' : noticeKindText[content.kind]) },
  { label: 'Begin', isUnbroken: true, cell: ({ content }) => day(content?.startedOn) },
  { label: 'Einde', isUnbroken: true, cell: ({ content }) => endText(content) },
  {
    label: 'Lezen',
    cell: (row) => <StatusLight tone={toneOf(row) ?? 'ok'}>{readingText(row)}</StatusLight>,
  },
];

function toneOf({ content, doubts }: PreviewRow): Tone | undefined {
  if (content === undefined) return 'danger';
  return doubts.length > 0 ? 'warning' : undefined;
}

function readingText({ content, reasons, doubts }: PreviewRow): string {
  if (content === undefined) return reasonsText(reasons);
  return doubts.length > 0 ? rowDoubtsText(doubts) : 'Goed';
}

function endText(content: NoticeContent | undefined): string {
  if (content?.endedOn !== undefined) return showDate(content.endedOn);
  return content?.expectedEndOn === undefined ? '–' : `verwacht ${showDate(content.expectedEndOn)}`;
}
