import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import type { Gap } from '../memo-gaps.rules.ts';
import { demoWarning, type LaidMemo } from '../memo-layout.ts';
import { memoLink, memoPath } from '../memo.links.ts';
import { gapSentence, refusedYearSentence } from '../memo.text.ts';
import type { RefusedYear } from '../memo-year.rules.ts';
import { MemoChapters } from './memo-chapters.tsx';

/** Everything the page of the memo is drawn from. */
export interface MemoView {
  municipality: { id: string; name: string };
  municipalities: readonly { id: string; name: string }[];
  years: readonly number[];
  memo: LaidMemo | undefined;
  gaps: readonly Gap[];
  refused: RefusedYear | undefined;
  /** Where the administrator keeps the reference figures; absent for who may not. */
  referencesHref: string | undefined;
}

/** Choosing a memo, its files, what would make it better, and the memo itself. */
export function MemoPage({ view }: { view: MemoView }) {
  const { municipality, memo, refused } = view;
  return (
    <>
      <PageHead
        above={<TextLink href="/cijfers">Cijfers</TextLink>}
        title={`Raadsmemo ${municipality.name}`}
        lead="De drie vragen van de raad, beantwoord uit de cijfers. Pas de tekst aan in Word voordat u hem verstuurt."
        actions={memo === undefined ? undefined : <Downloads memo={memo} />}
      />
      {memo !== undefined && refused !== undefined && (
        <Notice tone="warning">{refusedYearSentence(refused, memo.year)}</Notice>
      )}
      <ChooseMemo view={view} />
      {memo === undefined ? (
        <EmptyState title="Er is nog geen heel jaar met cijfers">
          Zodra er meldingen zijn over een jaar dat voorbij is, kunt u hier de memo maken.
        </EmptyState>
      ) : (
        <>
          <Gaps view={view} />
          <Memo memo={memo} />
        </>
      )}
    </>
  );
}

function Downloads({ memo }: { memo: LaidMemo }) {
  const chosen = { municipalityId: memo.municipality.id, year: memo.year };
  return (
    <>
      <ButtonLink kind="primary" href={memoLink(chosen, 'docx')} download="raadsmemo.docx">
        Download voor Word
      </ButtonLink>
      <ButtonLink href={memoLink(chosen, 'pdf')} download="raadsmemo.pdf">
        Download als PDF
      </ButtonLink>
    </>
  );
}

function ChooseMemo({ view: { municipality, municipalities, years, memo } }: { view: MemoView }) {
  if (years.length < 2 && municipalities.length < 2) return null;
  return (
    <Form action={memoPath} method="get">
      <FieldRow>
        {municipalities.length > 1 && (
          <Select
            name="gemeente"
            label="Gemeente"
            value={municipality.id}
            choices={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {memo !== undefined && (
          <Select
            name="jaar"
            label="Cijfers over"
            value={String(memo.year)}
            choices={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
        )}
      </FieldRow>
      <FormActions>
        <SubmitButton kind="secondary">Toon deze memo</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** What somebody could add so that the memo says more. */
function Gaps({ view: { gaps, referencesHref } }: { view: MemoView }) {
  const toAdd = gaps.filter(({ kind }) => kind !== 'too-small');
  if (toAdd.length === 0) return null;
  const canAdd = gaps.some(({ kind }) => kind === 'no-population' || kind === 'no-national');
  return (
    <Notice tone="info" title="Dit ontbreekt in de memo">
      <ul className="utrecht-unordered-list">
        {toAdd.map((gap) => (
          <li className="utrecht-unordered-list__item" key={gapSentence(gap)}>
            {gapSentence(gap)}
          </li>
        ))}
      </ul>
      {canAdd && referencesHref !== undefined && <TextLink href={referencesHref}>Vul de cijfers aan</TextLink>}
      {canAdd && referencesHref === undefined && (
        <p>De functioneel beheerder kan inwonertallen en landelijke cijfers aanvullen.</p>
      )}
    </Notice>
  );
}

function Memo({ memo }: { memo: LaidMemo }) {
  return (
    <>
      <p className="kp-page-head__lead">{`${memo.subtitle}. Stand van de gegevens: ${memo.moment}.`}</p>
      {memo.municipality.isDemo && <Notice tone="warning">{demoWarning}</Notice>}
      <MemoChapters chapters={memo.chapters} />
    </>
  );
}
