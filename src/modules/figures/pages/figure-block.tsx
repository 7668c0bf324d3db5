import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { figureTexts } from '../figure-definitions.text.ts';
import type { Figure } from '../figure.schema.ts';
import { cellText } from '../figures.text.ts';
import { FigureActions, type FigureLinks } from './figure-actions.tsx';
import { drawFigure } from './draw-figure.ts';
import { tellGaps } from './tell-gaps.ts';

interface FigureBlockProps {
  figure: Figure;
  threshold: number;
  /** Where this figure stands by itself and as a file. */
  links?: FigureLinks | undefined;
  /** Where the list of figures stands, to go back to it. */
  listHref?: string | undefined;
  /** Shows the table at once, for a page about one figure. */
  isOpen?: boolean | undefined;
}

/** One figure: picture, what to mind, definition, source, table, and its files. */
export function FigureBlock({ figure, threshold, links, listHref, isOpen = false }: FigureBlockProps) {
  const { title, unit, definition, warning } = figureTexts[figure.code];
  const warnings = [...(warning === undefined ? [] : [warning]), ...figure.notes];
  return (
    <Section title={title} id={figure.code}>
      <ChartFigure
        caption={figure.caption}
        svg={drawFigure(figure)}
        warnings={warnings}
        gaps={tellGaps(figure)}
        unit={unit}
        definition={definition}
        source={figure.source}
        tableLabel="Bekijk de getallen"
        isTableOpen={isOpen}
        table={<FigureTable figure={figure} threshold={threshold} />}
        actions={links === undefined ? undefined : <FigureActions title={title} links={links} listHref={listHref} />}
      />
    </Section>
  );
}

// "minder dan 10": a number or a few words stay on one line.
const shortText = 14;

/** The table of a figure: exactly what its files hold. */
function FigureTable({ figure, threshold }: { figure: Figure; threshold: number }) {
  const { title, unit } = figureTexts[figure.code];
  return (
    <Table
      caption={`${title} (${unit})`}
      hideCaption
      rows={figure.rows}
      rowKey={({ label }) => label}
      columns={[
        { label: figure.rowLabel, isRowHeader: true, cell: ({ label }) => label },
        ...figure.columns.map(({ label, style }, index) => ({
          label,
          isNumeric: true,
          isUnbroken: figure.rows.every(({ cells }) => cellText(cells[index], style, threshold).length <= shortText),
          cell: ({ cells }: Figure['rows'][number]) => cellText(cells[index], style, threshold),
        })),
      ]}
    />
  );
}
