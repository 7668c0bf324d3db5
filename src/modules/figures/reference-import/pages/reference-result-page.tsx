import { showInstant } from '../../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../../ui/button.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Table } from '../../../../ui/table.tsx';
import { municipalFiguresLink, referenceImportsLink, referenceLink, referencesLink } from '../../figures.links.ts';
import type { ReferenceImport } from '../reference-import.queries.ts';
import type { PlannedFigure } from '../reference-import.rules.ts';
import type { ImportResult } from '../reference-import.table.ts';
import { countFigures, exactValue, figureName } from '../reference-import.text.ts';

/** What was done with a file. */
export interface ReferenceResultView {
  found: ReferenceImport;
  result: ImportResult;
  municipality: { id: string; name: string };
  problem: string | undefined;
}

/** What was taken over from a file, and how one goes back on it. */
export function ReferenceResultPage({ view }: { view: ReferenceResultView }) {
  const { found, result, municipality, problem } = view;
  const { changes, same, missing, refused } = result;
  const when = found.doneAt === null ? '' : ` op ${showInstant(found.doneAt)}`;
  return (
    <>
      <PageHead
        above={<TextLink href={referenceImportsLink(municipality.id)}>Cijfers uit een bestand</TextLink>}
        title={`${countFigures(changes.length)} overgenomen uit ${found.fileName}`}
        lead={`Voor ${municipality.name}, door ${found.doneByName ?? ''}${when}. Al bekend: ${same}. Ontbreekt: ${missing}. Geweigerd: ${refused}.`}
        actions={
          <>
            <ButtonLink kind="primary" href={referencesLink(municipality.id)}>
              Naar de referentiecijfers
            </ButtonLink>
            <ButtonLink href={municipalFiguresLink(municipality.id)}>Naar de cijfers</ButtonLink>
          </>
        }
      />
      {problem !== undefined && (
        <Notice tone="danger" isLive>
          {problem}
        </Notice>
      )}
      <Notice tone="info" title="Klopt er een cijfer niet?">
        Kies hieronder ‘Corrigeren’. Daar staan ook de eerdere versies: vul het oude getal weer in, of maak het getal
        leeg als het vervalt. Elk overgenomen cijfer is een nieuwe versie; er is niets weggegooid.
      </Notice>
      <Section title="Overgenomen" id="overgenomen" count={changes.length}>
        <TakenOver changes={changes} municipality={municipality} />
      </Section>
    </>
  );
}

function TakenOver({
  changes,
  municipality,
}: {
  changes: readonly PlannedFigure[];
  municipality: ReferenceResultView['municipality'];
}) {
  return (
    <Table
      caption="Overgenomen cijfers"
      hideCaption
      rows={changes}
      rowKey={({ code, area, year }) => `${code}-${area}-${year}`}
      columns={[
        { label: 'Cijfer', isRowHeader: true, cell: (row) => figureName(row, municipality.name) },
        {
          label: 'Was',
          isNumeric: true,
          cell: ({ code, before }) => (before === null ? 'niet bekend' : exactValue({ code, value: before.value })),
        },
        { label: 'Is nu', isNumeric: true, cell: (row) => exactValue(row) },
        { label: 'Bron', cell: ({ source }) => source },
        {
          label: 'Wijzigen',
          cell: (row) => (
            <TextLink href={referenceLink(municipality.id, row)}>
              Corrigeren<span className="kp-hidden"> van {figureName(row, municipality.name)}</span>
            </TextLink>
          ),
        },
      ]}
    />
  );
}
