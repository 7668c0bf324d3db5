import { TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { municipalModelsLink } from '../models.links.ts';
import { findModel } from '../presets.rules.ts';

/** A municipality with the model that it chose. */
export interface MunicipalityWithModel {
  id: string;
  name: string;
  model: string | undefined;
}

/** Of which municipality of a region the model is looked at. */
export function ChooseMunicipalityPage({ municipalities }: { municipalities: readonly MunicipalityWithModel[] }) {
  return (
    <>
      <PageHead
        title="Inrichting per gemeente"
        above={<TextLink href="/beheer">Beheer</TextLink>}
        lead="Elke gemeente in de regio kiest haar eigen model."
      />
      <Table
        caption="Gemeenten met hun model"
        hideCaption
        rows={municipalities}
        rowKey={({ id }) => id}
        columns={[
          {
            label: 'Gemeente',
            isRowHeader: true,
            cell: ({ id, name }) => <TextLink href={municipalModelsLink(id)}>{name}</TextLink>,
          },
          { label: 'Model', cell: ({ model = '' }) => findModel(model)?.name ?? 'Nog niet gekozen' },
        ]}
      />
    </>
  );
}
