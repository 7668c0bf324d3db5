import { showInstant } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/card.tsx';
import { Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { entryLink, fundLink } from '../budget.links.ts';
import { budgetSentences, entryKindText } from '../budget.text.ts';
import type { EntryWithLines, FundWithBalances } from '../ledger.queries.ts';
import { canCorrect } from '../ledger.rules.ts';
import { Lines } from './ledger-table.tsx';

interface EntryPageProps {
  fund: FundWithBalances;
  entry: EntryWithLines;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** One entry of the ledger, with the way to turn it around. */
export function EntryPage({ fund, entry, values, errors }: EntryPageProps) {
  return (
    <>
      <PageHead
        title={entryKindText[entry.kind]}
        above={<TextLink href={fundLink(fund.id)}>{`${fund.name} ${fund.year}`}</TextLink>}
      />
      <FormProblems errors={errors} />
      <DescriptionList
        items={[
          { label: 'Geboekt', value: `${showInstant(entry.bookedAt)} door ${entry.bookedByName}` },
          { label: 'Van en naar', value: <Lines lines={entry.lines} /> },
          ...(entry.note === '' ? [] : [{ label: 'Toelichting', value: entry.note }]),
        ]}
      />
      {canCorrect(entry) ? (
        <CorrectionForm entry={entry} values={values} errors={errors} />
      ) : (
        <Notice tone="info">{budgetSentences['entry-not-correctable']}</Notice>
      )}
    </>
  );
}

function CorrectionForm({ entry, values, errors }: Omit<EntryPageProps, 'fund'>) {
  return (
    <Form action={entryLink(entry)}>
      <TextArea
        name="note"
        label="Waarom draait u deze boeking terug?"
        hint={
          entry.kind === 'payment'
            ? 'De aanvraag staat daarna weer op goedgekeurd: leg de betaling opnieuw vast of laat haar vervallen.'
            : undefined
        }
        value={values.note}
        error={errors.note}
        rows={2}
        maxLength={1000}
      />
      <FormActions>
        <SubmitButton negative>Terugdraaien met een tegenboeking</SubmitButton>
        <ButtonLink href={fundLink(entry.fundId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
