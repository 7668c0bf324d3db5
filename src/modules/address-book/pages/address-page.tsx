import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { ActionForm, Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Line, Lines } from '../../../ui/lines.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import {
  addressBookLink,
  addressButtonLink,
  addressLink,
  addWorkerLink,
  removeWorkerLink,
} from '../address-book.links.ts';
import { addressEventText, addressFieldText, addressKindText } from '../address-book.text.ts';
import type { EntryView } from '../view-address-book.ts';
import { AddressFields } from './address-fields.tsx';

interface AddressPageProps {
  view: EntryView;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** One entry: its fields, for a partner its people, and what happened to it. */
export function AddressPage({ view, values, errors }: AddressPageProps) {
  const { kind, entry, prisons } = view;
  const which = { kind, id: entry.id };
  return (
    <>
      <PageHead
        title={entry.name}
        above={<TextLink href={addressBookLink}>Adresboek</TextLink>}
        lead={`${addressKindText[kind]}. Wat u opslaat, telt als vandaag bevestigd.`}
      />
      <FormProblems errors={errors} />
      <Form action={addressLink(which)} hidden={{ version: values.version ?? String(entry.version) }}>
        <AddressFields {...{ kind, prisons, values, errors }} />
        <FormActions>
          <SubmitButton>Opslaan</SubmitButton>
          <ButtonLink href={addressBookLink} kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
      {kind === 'organisatie' && <People view={view} error={errors.userId} />}
      <History history={view.history} />
      <Details summary="Verwijderen uit het adresboek">
        <Prose>
          Het verdwijnt uit het adresboek; de geschiedenis blijft bewaard.
          {kind === 'inrichting' && ' De casemanagers van deze inrichting gaan mee.'}
        </Prose>
        <ActionForm action={addressButtonLink(which, 'verwijderen')} hidden={{ version: String(entry.version) }}>
          <SubmitButton kind="secondary" negative>
            Verwijderen
          </SubmitButton>
        </ActionForm>
      </Details>
    </>
  );
}

function People({ view, error }: { view: EntryView; error: string | undefined }) {
  const { entry, workers, canPlace } = view;
  return (
    <Section title="Medewerkers in Kantelpunt" id="medewerkers" count={workers.length}>
      {workers.length === 0 ? (
        <EmptyState title="Nog niemand">
          Koppel een ketenpartner, dan komen taken voor deze organisatie bij die persoon.
        </EmptyState>
      ) : (
        <Lines label="Medewerkers">
          {workers.map(({ userId, name }) => (
            <Line key={userId} name={name} status="ziet de taken van deze organisatie">
              {canPlace && (
                <ActionForm action={removeWorkerLink(entry.id, userId)}>
                  <SubmitButton kind="subtle" negative>
                    Losmaken<span className="kp-hidden">: {name}</span>
                  </SubmitButton>
                </ActionForm>
              )}
            </Line>
          ))}
        </Lines>
      )}
      {canPlace ? (
        <AddPerson view={view} error={error} />
      ) : (
        <Prose>De functioneel beheerder koppelt medewerkers.</Prose>
      )}
    </Section>
  );
}

function AddPerson({ view, error }: { view: EntryView; error: string | undefined }) {
  const { entry, candidates } = view;
  return candidates.length > 0 ? (
    <Form action={addWorkerLink(entry.id)}>
      <Select
        name="userId"
        label="Medewerker koppelen"
        empty="Kies een ketenpartner"
        choices={candidates.map(({ userId, name }) => ({ value: userId, label: name }))}
        error={error}
      />
      <FormActions>
        <SubmitButton kind="secondary">Koppelen</SubmitButton>
      </FormActions>
    </Form>
  ) : (
    <Prose>Alle ketenpartners van de gemeente horen hier al bij. De beheerder maakt nieuwe gebruikers aan.</Prose>
  );
}

function History({ history }: Pick<EntryView, 'history'>) {
  if (history.length === 0) return null;
  return (
    <Section title="Geschiedenis" id="geschiedenis">
      <ul className="utrecht-unordered-list">
        {history.map(({ id, moment, actorName, event, changes }) => (
          <li className="utrecht-unordered-list__item" key={id}>
            {`${moment}, ${actorName}: ${addressEventText[event].toLowerCase()}`}
            {Object.entries(changes).map(([field, { from, to }]) => ` · ${tell(field, { from, to })}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

// What was chosen from a list is told by its name only, for the value behind it says nothing.
function tell(field: string, { from, to }: { from: unknown; to: unknown }): string {
  const label = addressFieldText[field] ?? field;
  if (typeof to !== 'string' || ['prisonId', 'kind'].includes(field)) return label;
  return typeof from === 'string' ? `${label}: ${from || '–'} → ${to || '–'}` : `${label}: ${to}`;
}
