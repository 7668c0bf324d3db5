import { ButtonLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Figure } from '../figure.schema.ts';
import { figuresLink, type FiguresChosen } from '../figures.links.ts';
import type { FiguresFound } from '../figures.service.ts';
import { FigureBlock } from './figure-block.tsx';
import { linksOf } from './figures-view.ts';

interface OneFigureView extends FiguresFound {
  figure: Figure;
  chosen: FiguresChosen;
  otherYears: string | undefined;
}

/** One figure with its numbers, as a link that reproduces it. */
export function OneFigurePage({ view: { figure, scope, chosen, otherYears } }: { view: OneFigureView }) {
  return (
    <>
      <PageHead
        title={`Cijfers ${scope.municipality.name}`}
        lead={`Stand ${scope.moment}. Jaren ${scope.fromYear} tot en met ${scope.toYear}.`}
        actions={<ButtonLink href={figuresLink(chosen)}>Alle cijfers</ButtonLink>}
      />
      {otherYears !== undefined && <Notice tone="info">{otherYears}</Notice>}
      <FigureBlock figure={figure} threshold={scope.settings.smallNumber} links={linksOf(figure.code, chosen)} isOpen />
    </>
  );
}
