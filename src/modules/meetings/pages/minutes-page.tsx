import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { DescriptionList, Details } from '../../../ui/card.tsx';
import { Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section, Subtle } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { meetingsLink, meetingStepLink, minutesLink } from '../meetings.links.ts';
import type { WrittenMinutes } from '../minutes-text.ts';
import type { Minutes } from '../read-minutes.ts';

interface MinutesPageProps {
  minutes: Minutes;
  written: WrittenMinutes;
  canLead: boolean;
  canReadAll: boolean;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** The minutes of a meeting, whole or for one party. */
export function MinutesPage({ minutes, written, canLead, canReadAll, values, errors }: MinutesPageProps) {
  const { meeting, party } = minutes;
  const link = (as: 'pdf' | 'docx') => minutesLink(meeting.id, party?.id, as);
  return (
    <>
      <PageHead
        title={written.title}
        above={<TextLink href={meetingsLink}>Overleg</TextLink>}
        lead={written.subtitle}
        actions={
          <>
            <ButtonLink href={link('pdf')} download="">
              PDF
            </ButtonLink>
            <ButtonLink href={link('docx')} download="">
              Word
            </ButtonLink>
          </>
        }
      />
      <FormProblems errors={errors} />
      <DescriptionList items={written.facts} />
      {canReadAll && <Parties minutes={minutes} />}
      <TaskLists written={written} />
      <Cases written={written} />
      {party === undefined && <Addenda minutes={minutes} {...{ written, canLead, values, errors }} />}
      <p>
        <Subtle>{written.footer}</Subtle>
      </p>
    </>
  );
}

function Parties({ minutes: { meeting, party, parties } }: { minutes: Minutes }) {
  return (
    <Details summary="Verslag per partij">
      <ul className="utrecht-unordered-list">
        {party !== undefined && (
          <li>
            <TextLink href={minutesLink(meeting.id)}>Het hele verslag</TextLink>
          </li>
        )}
        {parties.map(({ id, name, isPresent }) => (
          <li key={id}>
            <TextLink href={minutesLink(meeting.id, id)}>{name}</TextLink> {!isPresent && <Subtle>was er niet</Subtle>}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function TaskLists({ written: { taskLists } }: { written: WrittenMinutes }) {
  return (
    <Section title="Taken" id="taken">
      {taskLists.length === 0 ? (
        <EmptyState title="Er zijn geen taken afgesproken" />
      ) : (
        taskLists.map(({ owner, tasks }) => (
          <div key={owner}>
            <h3 className="utrecht-heading-3">{owner}</h3>
            <ul className="utrecht-unordered-list">
              {tasks.map(({ day, what, person }) => (
                <li key={`${day} ${what} ${person}`}>
                  {day}: {what} <Subtle>{person}</Subtle>
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
    </Section>
  );
}

function Cases({ written: { cases } }: { written: WrittenMinutes }) {
  return (
    <Section title="Dossiers" id="dossiers" count={cases.length}>
      {cases.length === 0 && <EmptyState title="Er is geen dossier dat in dit verslag thuishoort" />}
      {cases.map(({ id, name, lines }) => (
        <section className="kp-card" key={id} aria-label={name}>
          <h3 className="kp-card__title">{name}</h3>
          <dl className="kp-minutes">
            {lines.map(({ label, text }, at) => (
              <div key={`${label} ${String(at)}`}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Section>
  );
}

function Addenda({ minutes: { meeting }, written, canLead, values, errors }: Omit<MinutesPageProps, 'canReadAll'>) {
  const { addenda } = written;
  if (addenda.length === 0 && !canLead) return null;
  return (
    <Section title="Aanvullingen" id="aanvullingen" count={addenda.length}>
      {addenda.map(({ by, text }) => (
        <p key={`${by} ${text}`}>
          {text} <Subtle>{by}</Subtle>
        </p>
      ))}
      {canLead && (
        <Form action={meetingStepLink(meeting.id, 'aanvulling')}>
          <TextArea
            name="addendum"
            label="Aanvulling of verbetering"
            hint="Het verslag zelf ligt vast. Dit komt eronder te staan."
            value={values.addendum}
            error={errors.addendum}
            rows={2}
            maxLength={2000}
          />
          <FormActions>
            <SubmitButton kind="secondary">Aanvulling toevoegen</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Section>
  );
}
