import { TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Explored } from '../explorer.service.ts';
import { costAnchors, showOne, showWholeEuros } from '../explorer.text.ts';
import { costsOf, fewerReturns, type RioCosts } from '../rio-costs.rules.ts';
import type { RioOutcome } from '../rio-simulation.rules.ts';
import { riosColumn, showRange } from './explorer-results.tsx';

/** The costs, of prices that somebody filled in. */
export function CostResults({ explored: { outcomes, prices } }: { explored: Explored }) {
  const rows = outcomes.flatMap((outcome) => {
    const costs = costsOf(outcome, prices);
    return costs === undefined ? [] : [{ ...outcome, ...costs }];
  });
  return (
    <Section title="Kosten" id="uitkomst-kosten">
      {rows.length === 0 ? (
        <p>Vul hierboven een prijs in om te zien wat een aantal RIO’s per jaar en per bereikt persoon kost.</p>
      ) : (
        <>
          <p>{pricesText(prices)}</p>
          <CostTable rows={rows} />
        </>
      )}
      <Details summary="Gepubliceerde bedragen, om naast te leggen">
        <p>Hier wordt niet mee gerekend: ze zijn van een andere plaats en een ander jaar.</p>
        <ul>
          {costAnchors.map(({ text, source, href }) => (
            <li key={href}>
              {text} Bron: <TextLink href={href}>{source}</TextLink>.
            </li>
          ))}
        </ul>
      </Details>
    </Section>
  );
}

function CostTable({ rows }: { rows: readonly (RioCosts & RioOutcome)[] }) {
  return (
    <Table
      caption="Kosten per aantal RIO’s, met tussen haakjes 8 van de 10 jaren"
      rows={rows}
      rowKey={({ rios }) => String(rios)}
      columns={[
        riosColumn,
        { label: 'Bereikt per jaar', isNumeric: true, cell: ({ reached }) => showRange(reached, showOne) },
        { label: 'Kosten per jaar', isNumeric: true, cell: ({ total }) => showRange(total, showWholeEuros) },
        {
          label: 'Kosten per bereikt persoon',
          isNumeric: true,
          cell: ({ perPerson }) => showRange(perPerson, showWholeEuros),
        },
      ]}
    />
  );
}

function pricesText({ perRio, perTrajectory }: Explored['prices']): string {
  const parts = [
    perRio === undefined
      ? 'zonder de prijs van een RIO, want die is niet ingevuld'
      : `${showWholeEuros(perRio)} per RIO`,
    perTrajectory === undefined
      ? 'zonder een bedrag per traject, want dat is niet ingevuld'
      : `${showWholeEuros(perTrajectory)} per traject dat begint`,
  ];
  return `Gerekend met ${parts.join(' en ')}.`;
}

/** What a supposed effect would come to; without one only that there is none. */
export function EffectResults({ explored: { outcomes, effect } }: { explored: Explored }) {
  if (effect === undefined)
    return (
      <Section title="Effect" id="uitkomst-effect">
        <p>
          Er is geen effect ingevuld, dus wordt er ook geen getoond. Bereiken is nog niet hetzelfde als minder terugkeer
          in detentie.
        </p>
      </Section>
    );
  return (
    <Section title="Effect, als uw aanname klopt" id="uitkomst-effect">
      <Notice tone="warning" title="Aanname van u, geen uitkomst">
        {`U neemt aan: ${showOne(effect.from)} tot ${showOne(effect.upTo)} minder terugkeer in detentie per 100 bereikte mensen. Of een RIO dat bereikt, volgt niet uit deze verkenning.`}
      </Notice>
      <Table
        caption="Minder terugkeer onder de bereikten van een jaar, als de aanname klopt"
        rows={outcomes}
        rowKey={({ rios }) => String(rios)}
        columns={[
          riosColumn,
          {
            label: 'Aanname van u: minder terugkeer',
            isNumeric: true,
            cell: (outcome) => {
              const { low, high } = fewerReturns(outcome, effect);
              return `${showOne(low)} tot ${showOne(high)}`;
            },
          },
        ]}
      />
    </Section>
  );
}
