import type { ReactNode } from 'react';
import { Details } from '../card.tsx';

interface ChartFigureProps {
  caption: ReactNode;
  /** From `lineChart` or `barChart`; without it the table is what is shown. */
  svg: string | undefined;
  /** The same numbers, as a `Table`. */
  table: ReactNode;
  /** Opens the table, such as "Bekijk de cijfers". */
  tableLabel: string;
  /** What stands nowhere in the picture, under it. */
  gaps?: string | undefined;
  /** What the numbers count. */
  unit?: string | undefined;
  definition: ReactNode;
  source: ReactNode;
  isTableOpen?: boolean | undefined;
  /** What it must not be read as, or which years are missing. */
  warnings?: readonly ReactNode[] | undefined;
  /** Links to the figure by itself and to its files. */
  actions?: ReactNode;
}

/** A chart with its caption, warnings, table, definition and source. */
export function ChartFigure({ caption, svg, table, tableLabel, isTableOpen, ...notes }: ChartFigureProps) {
  const { gaps, unit, definition, source, warnings = [], actions } = notes;
  return (
    <figure className="utrecht-figure kp-chart">
      <figcaption className="kp-chart__caption">{caption}</figcaption>
      <div className="kp-chart__body">
        {svg === undefined ? (
          <div className="kp-chart__drawing">{table}</div>
        ) : (
          <div className="kp-chart__drawing">
            <div dangerouslySetInnerHTML={{ __html: svg }} />
            {gaps !== undefined && <p className="kp-chart__gaps">{gaps}</p>}
          </div>
        )}
        <div className="kp-chart__notes">
          {warnings.map((warning, index) => (
            <p className="kp-chart__warning" key={index}>
              {warning}
            </p>
          ))}
          {unit !== undefined && <p className="kp-chart__unit">Eenheid: {unit}</p>}
          <p className="kp-chart__definition">{definition}</p>
          <p className="kp-chart__source">{source}</p>
        </div>
        <div className="kp-chart__table">
          {svg !== undefined && (
            <Details summary={tableLabel} isOpen={isTableOpen ?? false}>
              {table}
            </Details>
          )}
          {actions}
        </div>
      </div>
    </figure>
  );
}
