import { showDate } from '../../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { Details, StatTile } from '../../../../ui/card.tsx';
import { ActionForm } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Grid, Row, Section } from '../../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../../ui/notice.tsx';
import { Table } from '../../../../ui/table.tsx';
import { referenceImportsLink, referenceMappingLink, removeImportLink, takeOverLink } from '../../figures.links.ts';
import type { ReferenceImport } from '../reference-import.queries.ts';
import type { PlannedFigure } from '../reference-import.rules.ts';
import type { FileReading } from '../reference-import.table.ts';
import { countFigures, countRows, exactValue, figureName, refusalText } from '../reference-import.text.ts';

/** What a file would do, before anything is done. */
export interface ReferencePreviewView {
  found: ReferenceImport;
  reading: FileReading;
  municipality: { id: string; name: string };
  planned: readonly PlannedFigure[];
  seen: string;
  problem: string | undefined;
}

/** What is new, changed, the same, missing and refused in a file. */
export function ReferencePreviewPage({ view }: { view: ReferencePreviewView }) {
  const { found, municipality, reading, problem } = view;
  const by = (kind: PlannedFigure['kind']) => view.planned.filter((one) => one.kind === kind);
  const layout = found.mappingName === '' ? '' : ` Gelezen als: ${found.mappingName}.`;
  return (
    <>
      <PageHead
        above={<TextLink href={referenceImportsLink(municipality.id)}>Cijfers uit een bestand</TextLink>}
        title={`Dit staat er in ${found.fileName}`}
        lead={`Voor ${municipality.name}. Er is nog niets overgenomen.${layout}`}
        actions={<ButtonLink href={referenceMappingLink(found.id)}>Indeling aanpassen</ButtonLink>}
      />
      {problem !== undefined && (
        <Notice tone="danger" isLive>
          {problem}
        </Notice>
      )}
      <Counts view={view} by={by} />
      <TakeOver view={view} count={by('new').length + by('changed').length} />
      <ChangedFigures figures={by('changed')} municipality={municipality.name} />
      <PlainFigures id="nieuw" title="Nieuw" figures={by('new')} view={view} />
      <Missing figures={by('missing')} municipality={municipality.name} />
      <Refused reading={reading} />
      {by('same').length > 0 && (
        <Details summary={`Al bekend: ${countFigures(by('same').length)}`}>
          <FigureTable caption="Al bekend" figures={by('same')} municipality={municipality.name} />
        </Details>
      )}
    </>
  );
}

function Counts({ view, by }: { view: ReferencePreviewView; by: (kind: PlannedFigure['kind']) => PlannedFigure[] }) {
  const { ignored, refusedCount } = view.reading;
  const passedBy = ignored['left-out'] + ignored['old-year'];
  return (
    <Grid blocks="narrow">
      <StatTile
        label="Nieuw"
        value={by('new').length}
        note="stond er nog niet"
        tone={by('new').length > 0 ? 'ok' : undefined}
      />
      <StatTile label="Anders" value={by('changed').length} note="andere waarde, bron of datum" />
      <StatTile label="Al bekend" value={by('same').length} note="verandert niet" />
      <StatTile label="Ontbreekt" value={by('missing').length} note="het bestand geeft geen getal" />
      <StatTile
        label="Geweigerd"
        value={refusedCount}
        note="niet te gebruiken"
        tone={refusedCount > 0 ? 'danger' : undefined}
      />
      <StatTile label="Ergens anders" value={countRows(ignored['other-area'])} note="over andere gebieden" />
      {passedBy > 0 && (
        <StatTile label="Niet gelezen" value={countRows(passedBy)} note="buiten de indeling, of van voor 2000" />
      )}
    </Grid>
  );
}

function TakeOver({ view: { found, seen }, count }: { view: ReferencePreviewView; count: number }) {
  const remove = (
    <ActionForm action={removeImportLink(found.id)}>
      <SubmitButton kind="subtle" negative>
        Verwijder dit bestand
      </SubmitButton>
    </ActionForm>
  );
  if (count === 0) {
    return (
      <EmptyState title="Hier is niets nieuws" actions={remove}>
        Er valt niets over te nemen. Verwacht u wel cijfers? Kijk dan bij de indeling.
      </EmptyState>
    );
  }
  return (
    <Row>
      <ActionForm action={takeOverLink(found.id)} hidden={{ seen }}>
        <SubmitButton>Neem {countFigures(count)} over</SubmitButton>
      </ActionForm>
      {remove}
    </Row>
  );
}

interface FiguresProps {
  figures: readonly PlannedFigure[];
  municipality: string;
}

function ChangedFigures({ figures, municipality }: FiguresProps) {
  if (figures.length === 0) return null;
  return (
    <Section title="Anders dan nu" id="anders" count={figures.length}>
      <ChangeTable figures={figures} municipality={municipality} />
    </Section>
  );
}

/** What holds now beside what the file says. */
function ChangeTable({ figures, municipality }: FiguresProps) {
  const origin = ({ source, asOf }: Pick<PlannedFigure, 'source' | 'asOf'>) => `${source} (${showDate(asOf)})`;
  return (
    <Table
      caption="Anders dan nu"
      hideCaption
      rows={figures}
      rowKey={keyOf}
      columns={[
        { label: 'Cijfer', isRowHeader: true, cell: (row) => figureName(row, municipality) },
        {
          label: 'Nu',
          cell: ({ before, code }) =>
            before === null ? '' : `${exactValue({ code, value: before.value })}, ${origin(before)}`,
        },
        { label: 'Wordt', cell: (row) => `${exactValue(row)}, ${origin(row)}` },
        { label: 'Regel', isNumeric: true, cell: ({ rowNumber }) => rowNumber },
      ]}
    />
  );
}

const keyOf = ({ code, area, year }: PlannedFigure): string => `${code}-${area}-${year}`;

function PlainFigures(props: {
  id: string;
  title: string;
  figures: readonly PlannedFigure[];
  view: ReferencePreviewView;
}) {
  const { id, title, figures, view } = props;
  if (figures.length === 0) return null;
  return (
    <Section title={title} id={id} count={figures.length}>
      <FigureTable caption={title} figures={figures} municipality={view.municipality.name} />
    </Section>
  );
}

function FigureTable({ caption, figures, municipality }: FiguresProps & { caption: string }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={figures}
      rowKey={keyOf}
      columns={[
        { label: 'Cijfer', isRowHeader: true, cell: (row) => figureName(row, municipality) },
        { label: 'Getal', isNumeric: true, cell: (row) => exactValue(row) },
        { label: 'Bron', cell: ({ source }) => source },
        { label: 'Datum', isUnbroken: true, cell: ({ asOf }) => showDate(asOf) },
        { label: 'Regel', isNumeric: true, cell: ({ rowNumber }) => rowNumber },
      ]}
    />
  );
}

function Missing({ figures, municipality }: FiguresProps) {
  if (figures.length === 0) return null;
  return (
    <Section title="Ontbreekt in het bestand" id="ontbreekt" count={figures.length}>
      <p className="utrecht-paragraph">Hier gebeurt niets mee: een cijfer dat er al staat, blijft staan.</p>
      <Table
        caption="Ontbreekt in het bestand"
        hideCaption
        rows={figures}
        rowKey={keyOf}
        columns={[
          { label: 'Cijfer', isRowHeader: true, cell: (row) => figureName(row, municipality) },
          {
            label: 'Nu',
            isNumeric: true,
            isUnbroken: true,
            cell: ({ code, before }) => (before === null ? 'niet bekend' : exactValue({ code, value: before.value })),
          },
          { label: 'Regel', isNumeric: true, cell: ({ rowNumber }) => rowNumber },
        ]}
      />
    </Section>
  );
}

function Refused({ reading: { refused, refusedCount } }: { reading: FileReading }) {
  if (refusedCount === 0) return null;
  return (
    <Section title="Geweigerd" id="geweigerd" count={refusedCount}>
      {refusedCount > refused.length && <p className="utrecht-paragraph">Hier staan de eerste {refused.length}.</p>}
      <Table
        caption="Geweigerde regels"
        hideCaption
        rows={refused.map((one, at) => ({ ...one, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { label: 'Regel', isRowHeader: true, cell: ({ rowNumber }) => rowNumber },
          { label: 'Waarom', cell: (one) => refusalText(one) },
        ]}
      />
    </Section>
  );
}
