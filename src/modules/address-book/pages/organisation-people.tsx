import { SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { ActionForm, Form, FormActions } from '../../../ui/form.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { addWorkerLink, removeWorkerLink } from '../address-book.links.ts';
import type { EntryView } from '../view-address-book.ts';

/** Who sees the tasks of a partner organisation. */
export function OrganisationPeople({ view }: { view: EntryView }) {
  const { entry, workers, canManageUsers } = view;
  return (
    <Section title="Wie ziet de taken van deze partner?" id="mensen" count={workers.length}>
      {workers.length === 0 ? (
        <EmptyState title="Nog niemand">
          De functioneel beheerder koppelt hier gebruikers met de rol ketenpartner.
        </EmptyState>
      ) : (
        <Table
          caption="Medewerkers"
          hideCaption
          rows={workers}
          rowKey={({ userId }) => userId}
          columns={[
            { label: 'Naam', isRowHeader: true, cell: ({ name }) => name },
            {
              label: 'Doen',
              cell: ({ userId }) =>
                canManageUsers ? (
                  <ActionForm action={removeWorkerLink(entry.id, userId)}>
                    <SubmitButton kind="subtle">Loskoppelen</SubmitButton>
                  </ActionForm>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
      {canManageUsers && <AddWorker view={view} />}
    </Section>
  );
}

function AddWorker({ view: { entry, freeWorkers } }: { view: EntryView }) {
  if (freeWorkers.length === 0) return null;
  return (
    <Form action={addWorkerLink(entry.id)}>
      <Select
        name="userId"
        label="Ketenpartner koppelen"
        choices={freeWorkers.map(({ userId, name }) => ({ value: userId, label: name }))}
      />
      <FormActions>
        <SubmitButton kind="secondary">Koppelen</SubmitButton>
      </FormActions>
    </Form>
  );
}
