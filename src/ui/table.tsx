import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './tone.ts';

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ReactNode;
  /** Names the row: at most one column. */
  isRowHeader?: boolean | undefined;
  /** Aligned at the end, with figures of equal width. */
  isNumeric?: boolean | undefined;
  /** Never broken over two lines, such as a date. */
  isUnbroken?: boolean | undefined;
  /** Where a click on the heading leads, and how the rows are sorted now. */
  sort?: { href: string; direction: 'ascending' | 'descending' | 'none' } | undefined;
}

interface TableProps<Row> {
  /** What the table holds; read aloud, and seen unless `hideCaption`. */
  caption: string;
  hideCaption?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A coloured edge; the words in the row must say the same. */
  rowTone?: ((row: Row) => Tone | undefined) | undefined;
}

// So many columns still fit on a phone.
const fitting = 3;

/**
 * A table; one of many columns turns into a stack of cards on a small screen, where the roles keep it a table for a screen
 * reader. What is wider than the page scrolls in a frame of its own, also by keyboard.
 */
export function Table<Row>(props: TableProps<Row>) {
  const isWide = props.columns.length > fitting;
  return (
    <div
      className="kp-table-frame"
      {...(isWide ? { role: 'group', 'aria-label': `Tabel: ${props.caption}`, tabIndex: 0 } : {})}
    >
      {renderTable(props)}
    </div>
  );
}

function renderTable<Row>({ caption, hideCaption = false, columns, rows, rowKey, rowTone }: TableProps<Row>) {
  return (
    <table
      className={classNames('utrecht-table', 'kp-table', columns.length > fitting && 'kp-table--stacking')}
      role="table"
    >
      <caption className={classNames('utrecht-table__caption', hideCaption && 'kp-hidden')}>{caption}</caption>
      <thead className="utrecht-table__header" role="rowgroup">
        <tr className="utrecht-table__row" role="row">
          {columns.map(renderHeading)}
        </tr>
      </thead>
      <tbody className="utrecht-table__body" role="rowgroup">
        {rows.map((row) => {
          const tone = rowTone?.(row);
          return (
            <tr
              className={classNames('utrecht-table__row', tone && `kp-table__row--${tone}`)}
              role="row"
              key={rowKey(row)}
            >
              {columns.map((column) => renderCell(column, row))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function columnClass(column: Column<never>): string {
  return classNames(column.isNumeric && 'utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data');
}

// Plain functions, not components: a table of 25 rows has hundreds of cells.
function renderHeading<Row>(column: Column<Row>) {
  const { label, sort } = column;
  return (
    <th
      className={`utrecht-table__header-cell ${columnClass(column)}`}
      scope="col"
      role="columnheader"
      key={label}
      aria-sort={sort?.direction}
    >
      {sort === undefined ? (
        label
      ) : (
        <a className={`kp-sort kp-sort--${sort.direction}`} href={sort.href}>
          {label}
        </a>
      )}
    </th>
  );
}

function renderCell<Row>(column: Column<Row>, row: Row) {
  const className = classNames('utrecht-table__cell', columnClass(column), column.isUnbroken && 'kp-unbroken');
  return column.isRowHeader === true ? (
    <th className={`${className} kp-table__name`} scope="row" role="rowheader" key={column.label}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className} role="cell" data-label={column.label} key={column.label}>
      {column.cell(row)}
    </td>
  );
}
