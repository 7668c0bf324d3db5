import { Details } from '../../../ui/card.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import type { Explored } from '../explorer.service.ts';
import { leftOutTexts, modelTexts } from '../explorer.text.ts';

/** How the answer was made, and what is not in it. */
export function ExplorerNotes({ explored }: { explored: Explored | undefined }) {
  return (
    <Section title="Zo is gerekend" id="uitleg">
      <p>
        De computer bootst de rij voor de RIO na,{' '}
        {explored === undefined ? 'honderden jaren' : `${explored.years} jaar`} lang. Steeds met andere toevallige
        momenten van vrijlating. Zo is te zien wat een gewoon jaar is, en hoeveel jaren van elkaar verschillen zonder
        dat er iets veranderde. Dat is de band: in 8 van de 10 jaren lag de uitkomst daarin.
      </p>
      <Grid blocks="half">
        <Details summary="Aannames van het model" isOpen>
          <List texts={modelTexts} />
        </Details>
        <Details summary="Wat er niet in zit" isOpen>
          <List texts={leftOutTexts} />
        </Details>
      </Grid>
    </Section>
  );
}

function List({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
