import type { LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import type { Choice } from '../../../ui/choice-field.tsx';
import { FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { showName } from '../../persons/persons.public.ts';
import { visitsLink, visitStepLink } from '../visits.links.ts';
import type { ShownVisit } from '../visits.queries.ts';
import { attemptText, visitOutcomeText } from '../visits.text.ts';
import { showMoment, showPrison } from './visit-marks.tsx';
import { WishForm } from './wish-form.tsx';

interface NextVisitPageProps {
  before: ShownVisit;
  visitors: readonly Choice[];
  canPlan: boolean;
  today: LocalDate;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** Planning the next visit, filled in from the one before. Whose it is shows only who may still see that. */
export function NextVisitPage({ before, visitors, canPlan, today, values, errors }: NextVisitPageProps) {
  const outcome = before.outcome === null ? '' : visitOutcomeText[before.outcome];
  const who = canPlan ? ` voor ${showName(before)}` : '';
  return (
    <>
      <PageHead
        title={`Plan het volgende bezoek${who}`}
        above={<TextLink href={visitsLink}>Bezoeken</TextLink>}
        lead={`${showPrison(before)}, ${showMoment(before, today)}: ${outcome.toLowerCase()}. Dit wordt de ${attemptText(before.attempt + 1)}.`}
      />
      <FormProblems errors={errors} />
      <WishForm
        action={visitStepLink(before.id, 'volgende')}
        back={visitsLink}
        {...{ visitors, today, values, errors }}
        releaseOn={before.releaseOn}
      />
    </>
  );
}
