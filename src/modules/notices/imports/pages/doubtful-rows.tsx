import { Section } from '../../../../ui/layout.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { RowDoubt } from '../row-doubts.ts';
import { rowDoubtsText } from '../row-doubts.text.ts';
import { showCount } from '../show-count.ts';

/** Some of the rows that will be taken in but ask for attention, in the order of the file, and how many there are. */
export interface Doubtful {
  count: number;
  rows: readonly { rowNumber: number; doubts: readonly RowDoubt[] }[];
}

/** What is doubtful, row by row; these are taken in all the same. */
export function DoubtfulRows({ count, rows }: Doubtful) {
  return (
    <Section title="Bij deze regels valt iets op" id="twijfels" count={count}>
      <p className="utrecht-paragraph">
        {count > rows.length && `Hier staan de eerste ${showCount(rows.length)}. `}
        Kantelpunt leest deze regels gewoon in en maakt er zo nodig een vraag van. Of iemand al bekend is, blijkt pas
        dan.
      </p>
      <Table
        caption="Regels waarbij iets opvalt"
        hideCaption
        rows={rows}
        rowKey={({ rowNumber }) => String(rowNumber)}
        columns={[
          { label: 'Regel', isRowHeader: true, isUnbroken: true, cell: ({ rowNumber }) => showCount(rowNumber) },
          { label: 'Wat opvalt', cell: ({ doubts }) => rowDoubtsText(doubts) },
        ]}
      />
    </Section>
  );
}
