import type { ReactNode } from 'react';
import { TextLink } from '../../../ui/button.tsx';
import { FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { caseLink } from '../cases.links.ts';

interface CaseFormPageProps {
  caseId: string;
  personName: string;
  title: string;
  lead?: ReactNode;
  /** Sentences by field; that under '' is about the whole form. */
  errors: Readonly<Record<string, string>>;
  children: ReactNode;
}

/** A page with one form about one file: whose it is, the way back, what is wrong, the form. */
export function CaseFormPage({ caseId, personName, title, lead, errors, children }: CaseFormPageProps) {
  return (
    <>
      <PageHead
        title={title}
        above={<TextLink href={caseLink(caseId)}>Dossier van {personName}</TextLink>}
        lead={lead}
      />
      <FormProblems errors={errors} />
      {children}
    </>
  );
}
