import { showDate } from '../../../kernel/local-date.ts';
import { Details } from '../../../ui/card.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { referenceTexts } from '../figures.text.ts';
import { national, ReferenceCode } from '../references.schema.ts';
import { usedReferences, type FigureScope } from '../figure-scope.ts';
import { valueText } from './references-page.tsx';

/** Every figure that the page compares with: how much, from whom and of which day. */
export function ComparedWith({ scope }: { scope: FigureScope }) {
  const rows = usedReferences(scope, ReferenceCode.options);
  if (rows.length === 0) return null;
  const areaName = (area: string) => (area === national ? 'Nederland' : scope.municipality.name);
  return (
    <Section title="Waarmee is vergeleken" id="vergeleken">
      <p className="kp-print-only">
        De {rows.length} cijfers waarmee is vergeleken, met bron en datum, staan onderaan de pagina Cijfers in
        Kantelpunt.
      </p>
      <div className="kp-screen-only">
        <Details summary={`Bekijk de ${rows.length} cijfers met bron en datum`}>
          <Table
            caption="Gebruikte referentiecijfers met bron en datum"
            hideCaption
            rows={rows}
            rowKey={({ code, area, year }) => `${code}-${area}-${year}`}
            columns={[
              {
                label: 'Cijfer',
                isRowHeader: true,
                cell: ({ code, area, year }) => `${areaName(area)} ${year}: ${referenceTexts[code].name}`,
              },
              { label: 'Getal', isNumeric: true, cell: (row) => valueText(row) },
              { label: 'Bron', cell: ({ source }) => source },
              { label: 'Datum', isUnbroken: true, cell: ({ asOf }) => showDate(asOf) },
            ]}
          />
        </Details>
      </div>
    </Section>
  );
}
