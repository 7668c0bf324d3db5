import { showInstant } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showName, type Person } from '../../persons/persons.public.ts';
import type { StandingMerge } from '../merge-view.ts';
import { mergesLink, unmergeLink } from '../merges.links.ts';

interface UnmergePageProps {
  kept: Person;
  merge: StandingMerge;
  error: string | undefined;
}

/** Asks once more before one person becomes two again. */
export function UnmergePage({ kept, merge, error }: UnmergePageProps) {
  return (
    <>
      <PageHead
        title="Samenvoeging ongedaan maken?"
        above={<TextLink href={mergesLink(kept.id)}>Samenvoegen</TextLink>}
        lead={`${showName(kept)} en ${showName(merge.merged)} worden weer twee personen. Zij zijn samengevoegd op ${showInstant(merge.mergedAt)}.`}
      />
      {error !== undefined && <Notice tone="danger" isLive title={error} />}
      <Notice tone="info">
        {showName(merge.merged)} krijgt de eigen meldingen, detenties en dossiers terug. Wat daarna is binnengekomen
        blijft bij {showName(kept)}, behalve als het BSN van {showName(merge.merged)} erin staat.
      </Notice>
      <Form action={unmergeLink(kept.id, merge.id)}>
        <FormActions>
          <SubmitButton negative>Maak ongedaan</SubmitButton>
          <ButtonLink href={mergesLink(kept.id)} kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
