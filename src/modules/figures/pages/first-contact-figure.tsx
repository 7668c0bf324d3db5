import { Section, Subtle } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { figureTexts } from '../figures.text.ts';
import { cellText, partText, yearText, type FiguresView } from './figures-view.ts';

/** How often the promise of a first contact was kept; nothing is shown without releases from a file. */
export function FirstContactFigure({ view }: { view: FiguresView }) {
  const { firstContacts, municipality, moment, firstContactHours } = view;
  if (firstContacts.length === 0) return null;
  const { title, definition, warning } = figureTexts.firstContact;
  return (
    <Section title={title} id="eerste-contact">
      <Table
        caption={`Eerste contact binnen ${String(firstContactHours)} uur, per jaar van vrijlating`}
        rows={firstContacts}
        rowKey={({ year }) => String(year)}
        columns={[
          { label: 'Jaar', isRowHeader: true, cell: ({ year }) => yearText(view, year) },
          { label: 'Vrijlatingen', isNumeric: true, cell: ({ releases }) => cellText(view, releases, 'number') },
          { label: 'Op tijd gesproken', isNumeric: true, cell: ({ kept }) => partText(view, kept, 'percent') },
        ]}
      />
      <Subtle>{definition}</Subtle>
      <Subtle>{warning}</Subtle>
      <Subtle>{`Bron: contacten in de dossiers van ${municipality.name}, stand ${moment}.`}</Subtle>
    </Section>
  );
}
