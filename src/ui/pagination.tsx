interface PaginationProps {
  label: string;
  /** Towards the start of the list. */
  previous?: { href: string; label: string } | undefined;
  /** Towards the end of the list. */
  next?: { href: string; label: string } | undefined;
  /** Where we are, such as "25 van ongeveer 300". */
  position?: string | undefined;
}

/** Links to the page before and after this one. Pages go by key, so there are no page numbers. */
export function Pagination({ label, previous, next, position }: PaginationProps) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="kp-pagination" aria-label={label}>
      {previous !== undefined && (
        <a className="nl-button nl-button--secondary kp-pagination__previous" rel="prev" href={previous.href}>
          {previous.label}
        </a>
      )}
      {position !== undefined && <span className="kp-pagination__position">{position}</span>}
      {next !== undefined && (
        <a className="nl-button nl-button--secondary kp-pagination__next" rel="next" href={next.href}>
          {next.label}
        </a>
      )}
    </nav>
  );
}
