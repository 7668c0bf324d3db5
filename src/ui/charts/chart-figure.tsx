import type { ReactNode } from 'react';
import { Details } from '../card.tsx';

interface ChartFigureProps {
  caption: ReactNode;
  /** From `lineChart` or `barChart`. */
  svg: string;
  /** The same numbers, as a `Table`. */
  table: ReactNode;
  /** Opens the table, such as "Bekijk de cijfers". */
  tableLabel: string;
  definition: ReactNode;
  source: ReactNode;
  /** What it must not be read as, or which years are missing. */
  warning?: ReactNode;
}

/** A chart with its caption, warning, table, definition and source. */
export function ChartFigure({ caption, svg, table, tableLabel, definition, source, warning }: ChartFigureProps) {
  return (
    <figure className="utrecht-figure kp-chart">
      <figcaption className="kp-chart__caption">{caption}</figcaption>
      <div className="kp-chart__body">
        <div className="kp-chart__drawing" dangerouslySetInnerHTML={{ __html: svg }} />
        <div className="kp-chart__notes">
          {warning !== undefined && <p className="kp-chart__warning">{warning}</p>}
          <p className="kp-chart__definition">{definition}</p>
          <p className="kp-chart__source">{source}</p>
        </div>
        <div className="kp-chart__table">
          <Details summary={tableLabel}>{table}</Details>
        </div>
      </div>
    </figure>
  );
}
