import { showDate, todayIn } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { figureTexts } from '../figure-definitions.text.ts';
import { FigureBlock } from '../pages/figure-block.tsx';
import { licence } from './describe-publication.ts';
import { metadataLink, openFiguresLink, openFileLink } from './publication.links.ts';
import type { Publication, WithdrawnPublication } from './publications.queries.ts';

/** Every municipality with published figures; for anybody. */
export function OpenPlacesPage({ publications }: { publications: readonly Publication[] }) {
  return (
    <>
      <PageHead title="Open cijfers" lead="Cijfers over nazorg aan ex-gedetineerden die gemeenten openbaar maken." />
      {publications.length === 0 ? (
        <EmptyState title="Er zijn nog geen cijfers gepubliceerd">Kom later terug.</EmptyState>
      ) : (
        <ul className="utrecht-unordered-list">
          {publications.map(({ municipalityId, name, fromYear, toYear }) => (
            <li key={municipalityId} className="utrecht-unordered-list__item">
              <TextLink
                href={openFiguresLink(municipalityId)}
              >{`Gemeente ${name}, ${fromYear} tot en met ${toYear}`}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** In place of figures that were taken away; for anybody. */
export function WithdrawnPage({ withdrawn }: { withdrawn: WithdrawnPublication }) {
  const { name, withdrawnAt, withdrawnReason } = withdrawn;
  return (
    <>
      <PageHead
        title={`Cijfers van gemeente ${name}`}
        lead={`Deze cijfers zijn ingetrokken op ${showDate(todayIn(withdrawnAt))}. Reden: ${withdrawnReason}`}
      />
      <Prose>
        <p>
          Hebt u ze eerder gebruikt of gekopieerd, gebruik ze dan niet meer.{' '}
          <TextLink href="/open-cijfers">Bekijk wat er wel openbaar is</TextLink>.
        </p>
      </Prose>
    </>
  );
}

/** What one municipality published; for anybody. */
export function OpenFiguresPage({ published }: { published: Publication }) {
  const { municipalityId, name, fromYear, toYear, threshold, publishedAt, figures } = published;
  return (
    <>
      <PageHead
        title={`Cijfers van gemeente ${name}`}
        lead={`Vrijlatingen uit detentie, ${fromYear} tot en met ${toYear}. Gepubliceerd op ${showDate(todayIn(publishedAt))}. Aantallen onder de ${threshold} staan er niet bij, zodat niemand te herkennen is.`}
      />
      {figures.map((figure) => (
        <FigureBlock key={figure.code} figure={figure} threshold={threshold} />
      ))}
      <Section title="Open data" id="open-data">
        <Prose>
          <p>
            U mag deze cijfers vrij gebruiken (<TextLink href={licence.address}>{licence.name}</TextLink>). Vermeld
            liever wel de bron.
          </p>
        </Prose>
        <ul className="utrecht-unordered-list">
          {figures.map(({ code }) => (
            <li key={code} className="utrecht-unordered-list__item">
              <TextLink href={openFileLink(municipalityId, code)} isFile>{`${figureTexts[code].title} (CSV)`}</TextLink>
            </li>
          ))}
          <li className="utrecht-unordered-list__item">
            <TextLink href={metadataLink(municipalityId)}>Beschrijving van de bestanden (JSON, DCAT)</TextLink>
          </li>
        </ul>
      </Section>
    </>
  );
}
