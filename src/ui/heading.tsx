import type { ReactNode } from 'react';

/** A heading of level 1 to 4; `id` makes it a target for links. */
export function Heading({
  level,
  id,
  children,
}: {
  level: 1 | 2 | 3 | 4;
  id?: string | undefined;
  children: ReactNode;
}) {
  const Tag = `h${level}` as const;
  return (
    <Tag className={`utrecht-heading-${level}`} id={id}>
      {children}
    </Tag>
  );
}

interface PageHeadProps {
  title: ReactNode;
  /** One line above the title: where this page belongs. */
  above?: ReactNode;
  /** One or two sentences below the title. */
  lead?: ReactNode;
  /** Badges, status lights. */
  marks?: ReactNode;
  /** Buttons; the most important first. */
  actions?: ReactNode;
}

/** Top of a page: the only level 1 heading, what stands around it and what one can do here. */
export function PageHead({ title, above, lead, marks, actions }: PageHeadProps) {
  return (
    <div className="kp-page-head">
      <div className="kp-page-head__text">
        {above !== undefined && <p className="kp-page-head__above">{above}</p>}
        <h1 className="utrecht-heading-1">{title}</h1>
        {marks !== undefined && <div className="kp-marks">{marks}</div>}
        {lead !== undefined && <p className="kp-page-head__lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="kp-actions">{actions}</div>}
    </div>
  );
}
