import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { ActionForm, Form, FormActions } from '../../../ui/form.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { tasksLink, taskStepLink } from '../tasks.links.ts';
import { isOpenTask } from '../tasks.rules.ts';
import { taskStateText } from '../tasks.text.ts';
import type { TaskView } from '../view-tasks.ts';

/** What is in the forms now: nothing, or what was sent and refused. */
export interface TaskFormContent {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

type StepProps = { view: TaskView } & TaskFormContent;

const seen = ({ task: { version } }: TaskView) => ({ version: String(version) });

/** What can be done with a task now. */
export function TaskSteps(props: StepProps) {
  const { task, canAnswer, canWithdraw } = props.view;
  if (!isOpenTask(task.state)) {
    return (
      <Notice
        tone="neutral"
        title={taskStateText[task.state]}
        actions={<ButtonLink href={tasksLink}>Naar de taken</ButtonLink>}
      >
        Deze taak is afgesloten.
      </Notice>
    );
  }
  return (
    <>
      {canAnswer && (task.state === 'offered' ? <Answer {...props} /> : <Report {...props} />)}
      {canWithdraw && <Withdraw {...props} />}
      {!canAnswer && !canWithdraw && <Notice tone="info">Aan u wordt hier niets gevraagd.</Notice>}
    </>
  );
}

const onBehalf = ({ task }: TaskView): string | undefined =>
  task.isMine ? undefined : `U legt dit vast namens ${task.organisationName ?? 'een ander'}.`;

function Answer({ view, values, errors }: StepProps) {
  const { task } = view;
  return (
    <Section title="Neemt u deze taak aan?" id="antwoord">
      {!task.isMine && <p>{onBehalf(view)}</p>}
      <ActionForm action={taskStepLink(task.id, 'aannemen')} hidden={seen(view)}>
        <SubmitButton>Aannemen</SubmitButton>
      </ActionForm>
      <Details summary="Afwijzen" isOpen={errors.note !== undefined}>
        <Form action={taskStepLink(task.id, 'afwijzen')} hidden={seen(view)}>
          <TextArea
            name="note"
            label="Waarom niet?"
            hint="Kort. Na het afwijzen ziet u deze persoon niet meer."
            value={values.note}
            error={errors.note}
            rows={3}
            maxLength={1000}
          />
          <FormActions>
            <SubmitButton kind="secondary" negative>
              Afwijzen
            </SubmitButton>
          </FormActions>
        </Form>
      </Details>
    </Section>
  );
}

function Report({ view, values, errors }: StepProps) {
  const { task } = view;
  return (
    <Section title="Is het gedaan?" id="melden">
      {!task.isMine && <p>{onBehalf(view)}</p>}
      <Form action={taskStepLink(task.id, 'melden')} hidden={seen(view)}>
        <TextArea
          name="note"
          label="Toelichting"
          hint="Alleen nodig als het niet gelukt is: kort waarom."
          value={values.note}
          error={errors.note}
          rows={3}
          maxLength={1000}
          optional="niet altijd verplicht"
        />
        <FormActions>
          <SubmitButton name="result" value="done">
            Gedaan
          </SubmitButton>
          <SubmitButton kind="secondary" name="result" value="not-done">
            Niet gelukt
          </SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function Withdraw({ view }: StepProps) {
  return (
    <Details summary="Taak intrekken">
      <Form action={taskStepLink(view.task.id, 'intrekken')} hidden={seen(view)}>
        <p>De taak vervalt, en wie haar zou doen ziet deze persoon niet meer.</p>
        <FormActions>
          <SubmitButton kind="secondary" negative>
            Intrekken
          </SubmitButton>
        </FormActions>
      </Form>
    </Details>
  );
}
