import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { figureTexts } from '../figure-definitions.text.ts';
import type { Figure } from '../figure.schema.ts';
import { FigureBlock } from '../pages/figure-block.tsx';
import { publishPath } from './publication.links.ts';
import type { Draft } from './publish.service.ts';

interface DraftView {
  municipality: { id: string; name: string };
  fromYear: number;
  toYear: number;
  draft: Draft;
}

/** Exactly what anybody will be able to read, before it is public. */
export function PublicationDraftPage({ view: { municipality, fromYear, toYear, draft } }: { view: DraftView }) {
  const { figures, threshold, seen } = draft;
  const gaps = figures.filter(hasGap).map(({ code }) => figureTexts[code].title);
  const hidden = { gemeente: municipality.id, fromYear: String(fromYear), toYear: String(toYear), seen };
  return (
    <>
      <PageHead
        title="Dit wordt openbaar"
        lead={`Cijfers van ${municipality.name}, ${fromYear} tot en met ${toYear}. Nagerekend: niemand kan hieruit een aantal onder de ${threshold} uitrekenen.`}
      />
      {gaps.length > 0 && (
        <Notice tone="warning" title="Er ontbreekt iets">
          {`Van een of meer jaren is een cijfer om mee te rekenen of te vergelijken niet bekend, bij: ${gaps.join(', ')}. Een beheerder kan dat aanvullen bij de referentiecijfers. U kunt ook zonder verder.`}
        </Notice>
      )}
      <Section title="Openbaar maken" id="openbaar">
        <Form action={publishPath} hidden={hidden}>
          <FormActions>
            <SubmitButton>Maak deze cijfers openbaar</SubmitButton>
            <ButtonLink href={`${publishPath}?gemeente=${municipality.id}`}>Terug</ButtonLink>
          </FormActions>
        </Form>
      </Section>
      {figures.map((figure) => (
        <FigureBlock key={figure.code} figure={figure} threshold={threshold} isOpen />
      ))}
    </>
  );
}

const hasGap = ({ rows }: Figure): boolean =>
  rows.some(({ cells }) =>
    cells.some((cell) => cell.kind === 'missing' && ['no-population', 'no-national'].includes(cell.reason)),
  );
