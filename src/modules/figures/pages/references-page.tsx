import { showDate } from '../../../kernel/local-date.ts';
import { showNumber } from '../../../ui/charts/chart.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Row, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { municipalFiguresLink, referenceImportsLink, referenceLink, referencesLink } from '../figures.links.ts';
import { referenceTexts } from '../figures.text.ts';
import { national, ReferenceCode, type Reference } from '../references.schema.ts';

/** The reference figures of one municipality. */
export interface ReferencesView {
  municipality: { id: string; name: string };
  municipalities: readonly { id: string; name: string }[];
  references: readonly Reference[];
}

/** Every figure that the municipality compares itself with, and where it comes from. */
export function ReferencesPage({ view }: { view: ReferencesView }) {
  const { municipality, municipalities, references } = view;
  const codes = ReferenceCode.options.filter((code) => references.some((one) => one.code === code));
  return (
    <>
      <PageHead
        above="Beheer"
        title={`Referentiecijfers ${municipality.name}`}
        lead="Inwonertallen en landelijke cijfers om mee te vergelijken. Een cijfer zonder bron hoort hier niet; wat ontbreekt, toont de cijferpagina als ontbrekend."
        actions={
          <>
            <ButtonLink kind="primary" href={referenceLink(municipality.id)}>
              Cijfer toevoegen
            </ButtonLink>
            <ButtonLink href={referenceImportsLink(municipality.id)}>Uit een bestand</ButtonLink>
            <ButtonLink href={municipalFiguresLink(municipality.id)}>Naar de cijfers</ButtonLink>
          </>
        }
      />
      {municipalities.length > 1 && (
        <Row>
          {municipalities.map(({ id, name }) => (
            <TextLink href={referencesLink(id)} key={id}>
              {name}
            </TextLink>
          ))}
        </Row>
      )}
      {codes.length === 0 && (
        <EmptyState title="Er zijn nog geen referentiecijfers">Voeg het inwonertal van de gemeente toe.</EmptyState>
      )}
      {codes.map((code) => (
        <Section title={referenceTexts[code].name} id={code} key={code}>
          <ReferenceTable view={view} code={code} />
        </Section>
      ))}
    </>
  );
}

function ReferenceTable({ view, code }: { view: ReferencesView; code: ReferenceCode }) {
  const { municipality } = view;
  const rows = view.references
    .filter((one) => one.code === code)
    .sort((one, other) => one.area.localeCompare(other.area) || one.year - other.year);
  const areaName = ({ area }: Reference) => (area === national ? 'Nederland' : municipality.name);
  return (
    <Table
      caption={referenceTexts[code].name}
      hideCaption
      rows={rows}
      rowKey={({ area, year }) => `${area}-${year}`}
      columns={[
        { label: 'Gebied en jaar', isRowHeader: true, cell: (row) => `${areaName(row)} ${row.year}` },
        { label: 'Getal', isNumeric: true, cell: (row) => valueText(row) },
        { label: 'Bron', cell: ({ source }) => source },
        { label: 'Datum', isUnbroken: true, cell: ({ asOf }) => showDate(asOf) },
        {
          label: 'Wijzigen',
          cell: (row) => (
            <TextLink href={referenceLink(municipality.id, row)}>
              Corrigeren
              <span className="kp-hidden">
                {' '}
                van {areaName(row)} {row.year}
              </span>
            </TextLink>
          ),
        },
      ]}
    />
  );
}

/** The number with its unit, or that it does not hold any more. */
export function valueText({ code, value }: Pick<Reference, 'code' | 'value'>): string {
  const { unit, numbers } = referenceTexts[code];
  return value === null ? 'vervallen' : `${showNumber(value, numbers)} ${unit}`;
}
