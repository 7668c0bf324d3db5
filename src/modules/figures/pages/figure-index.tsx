import { TextLink } from '../../../ui/button.tsx';
import { figureTexts } from '../figure-definitions.text.ts';
import type { Figure } from '../figure.schema.ts';

/** Where the list stands. */
export const figureIndexHref = '#lijst';

/** What stands on the page, to go there at once. */
export function FigureIndex({ figures }: { figures: readonly Figure[] }) {
  return (
    <nav aria-label="Cijfers op deze pagina" id={figureIndexHref.slice(1)}>
      <ul className="kp-index">
        {figures.map(({ code }) => (
          <li key={code}>
            <TextLink href={`#${code}`}>{figureTexts[code].title}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
