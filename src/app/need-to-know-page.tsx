import { DescriptionList } from '../ui/card.tsx';
import { PageHead } from '../ui/heading.tsx';
import { Section } from '../ui/layout.tsx';
import { StatusLight } from '../ui/status.tsx';
import { Table, type Column } from '../ui/table.tsx';
import type { Tone } from '../ui/tone.ts';
import type { Sight } from '../platform/authorisation/sight.ts';
import { columns, needToKnowRows, sightMeanings, sightWords, type NeedToKnowRow } from './need-to-know.text.ts';

const tones: Readonly<Record<Sight, Tone>> = { content: 'ok', light: 'info', nothing: 'neutral' };
const order: readonly Sight[] = ['content', 'light', 'nothing'];

const sees = ({ sights }: NeedToKnowRow): boolean => sights.some(({ sight }) => sight !== 'nothing');

/** Who sees what, from the same table as the rights themselves. */
export function NeedToKnowPage() {
  const blind = needToKnowRows.filter((row) => !sees(row));
  return (
    <>
      <PageHead
        title="Wie ziet wat"
        lead="Ieder ziet van een persoon alleen wat voor het werk nodig is. Dit is de tabel waarnaar Kantelpunt zelf werkt; wie een persoon ziet, staat in het logboek."
      />
      <Section title="Per rol en onderwerp" id="tabel">
        <Table
          caption="Wat een rol ziet in de dossiers die zij opent"
          hideCaption
          rows={needToKnowRows.filter(sees)}
          rowKey={({ role }) => role}
          columns={tableColumns}
        />
        <DescriptionList
          isCompact
          items={order.map((sight) => ({
            label: sightWords[sight],
            value: <StatusLight tone={tones[sight]}>{sightMeanings[sight]}</StatusLight>,
          }))}
        />
      </Section>
      <Section title="Waarom" id="waarom">
        <DescriptionList
          items={needToKnowRows.filter(sees).map(({ role, scope, reason }) => ({
            label: role,
            value: `${scope}. ${reason}`,
          }))}
        />
      </Section>
      <Section title="Zien van geen enkel dossier iets" id="niets">
        <DescriptionList items={blind.map(({ role, reason }) => ({ label: role, value: reason }))} />
      </Section>
    </>
  );
}

const tableColumns: readonly Column<NeedToKnowRow>[] = [
  { label: 'Rol', isRowHeader: true, cell: ({ role }) => role },
  ...columns.map(({ dutch }): Column<NeedToKnowRow> => ({
    label: dutch,
    cell: ({ sights }) => {
      const sight = sights.find(({ column }) => column === dutch)?.sight ?? 'nothing';
      return <StatusLight tone={tones[sight]}>{sightWords[sight]}</StatusLight>;
    },
  })),
];
