import { SubmitButton } from '../../../../ui/button.tsx';
import { Details } from '../../../../ui/card.tsx';
import { RadioGroup } from '../../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../../ui/form.tsx';
import { noticeFormLink } from '../../notices.links.ts';
import type { NoticeView } from '../notice-view.ts';
import type { SentForm } from './sent-form.ts';

/** On which legal basis the item is held: closed, for it seldom changes. */
export function BasisForm({ view: { notice, bases }, sent }: { view: NoticeView; sent: SentForm }) {
  return (
    <Details summary="Andere grondslag?" isOpen={sent.errors.legalBasis !== undefined}>
      <Form action={noticeFormLink(notice.id, 'basis')} hidden={{ version: String(notice.version) }}>
        <RadioGroup
          name="legalBasis"
          label="Op welke grondslag bewaart u deze melding?"
          value={sent.values.legalBasis ?? notice.legalBasis}
          error={sent.errors.legalBasis}
          choices={bases.map(({ code, dutch }) => ({ value: code, label: dutch }))}
        />
        <FormActions>
          <SubmitButton kind="secondary">Leg de grondslag vast</SubmitButton>
        </FormActions>
      </Form>
    </Details>
  );
}
