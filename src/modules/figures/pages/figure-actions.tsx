import { TextLink } from '../../../ui/button.tsx';

/** Where a figure stands by itself and as a file. */
export interface FigureLinks {
  self: string;
  csv: string;
  xlsx: string;
}

interface FigureActionsProps {
  title: string;
  links: FigureLinks;
  /** Where the list of figures stands, to go back to it. */
  listHref?: string | undefined;
}

/** What one can do with a figure: keep the link, or take the numbers along. */
export function FigureActions({ title, links, listHref }: FigureActionsProps) {
  return (
    <ul className="kp-chart__actions" aria-label={`${title}: link en bestanden`}>
      <li>
        <TextLink href={links.self}>Link naar dit cijfer</TextLink>
      </li>
      <li>
        <TextLink href={links.csv} isFile>
          Download als CSV
        </TextLink>
      </li>
      <li>
        <TextLink href={links.xlsx} isFile>
          Download als Excel
        </TextLink>
      </li>
      {listHref !== undefined && (
        <li>
          <TextLink href={listHref}>Terug naar de lijst</TextLink>
        </li>
      )}
    </ul>
  );
}
