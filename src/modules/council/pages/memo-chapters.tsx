import { TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Prose, Section, Subtle } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import type { LaidBlock, LaidChapter, LaidRow, Run } from '../memo-layout.ts';

/** The chapters of the memo, as in its files. */
export function MemoChapters({ chapters }: { chapters: readonly LaidChapter[] }) {
  return chapters.map(({ id, title, blocks }) => (
    <Section key={id} id={id} title={title}>
      {id === 'tabellen' ? (
        <Details summary="Bekijk de tabellen">
          <Blocks blocks={blocks} />
        </Details>
      ) : (
        <Blocks blocks={blocks} />
      )}
    </Section>
  ));
}

const Blocks = ({ blocks }: { blocks: readonly LaidBlock[] }) =>
  blocks.map((block, at) => <MemoBlock block={block} key={at} />);

function MemoBlock({ block }: { block: LaidBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={3}>{block.text}</Heading>;
    case 'text':
      return (
        <Prose>
          <p className="utrecht-paragraph">
            <Runs runs={block.runs} />
          </p>
        </Prose>
      );
    case 'list':
      return <MemoList items={block.items} />;
    case 'chart':
      return <Chart chart={block} />;
    case 'table':
      return <MemoTable table={block} />;
    case 'links':
      return <Sources items={block.items} />;
    default:
      return block satisfies never;
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) =>
    run.kind === 'words' ? (
      run.text
    ) : (
      <sup key={at}>
        <a className="utrecht-link utrecht-link--html-a" href={`#${run.to}`}>{`[${run.text}]`}</a>
      </sup>
    ),
  );
}

const MemoList = ({ items }: { items: readonly Run[][] }) => (
  <Prose>
    <ul className="utrecht-unordered-list">
      {items.map((runs, at) => (
        <li className="utrecht-unordered-list__item" key={at}>
          <Runs runs={runs} />
        </li>
      ))}
    </ul>
  </Prose>
);

const Chart = ({ chart }: { chart: LaidBlock & { kind: 'chart' } }) => (
  <figure className="utrecht-figure kp-chart">
    <figcaption className="kp-chart__caption">{`${chart.title}. ${chart.caption}`}</figcaption>
    <div className="kp-chart__drawing" dangerouslySetInnerHTML={{ __html: chart.draw('both') }} />
    <p className="kp-chart__source">{chart.source}</p>
  </figure>
);

function MemoTable({ table: { caption, headings, rows, isNumeric } }: { table: LaidBlock & { kind: 'table' } }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ anchor, cells }) => `${anchor}${JSON.stringify(cells[0])}`}
      columns={headings.map((label, at) => ({
        label,
        isRowHeader: at === 0,
        isNumeric: isNumeric && at > 0,
        cell: (row: LaidRow) => <Cell row={row} at={at} />,
      }))}
    />
  );
}

function Cell({ row: { anchor, cells }, at }: { row: LaidRow; at: number }) {
  const runs = <Runs runs={cells[at] ?? []} />;
  return at === 0 && anchor !== '' ? <span id={anchor}>{runs}</span> : runs;
}

const Sources = ({ items }: { items: (LaidBlock & { kind: 'links' })['items'] }) => (
  <Prose>
    <ul className="utrecht-unordered-list">
      {items.map(({ anchor, mark, text, href }) => (
        <li className="utrecht-unordered-list__item" id={anchor} key={anchor}>
          <Subtle>{`${mark}. `}</Subtle>
          {href === '' ? text : <TextLink href={href}>{text}</TextLink>}
        </li>
      ))}
    </ul>
  </Prose>
);
