import { SubmitButton } from '../../../ui/button.tsx';
import { Subtle } from '../../../ui/layout.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { ConditionLight, needStatusText } from '../../needs/needs.public.ts';
import type { ShownItem } from '../items.queries.ts';
import { itemStepLink } from '../meetings.links.ts';
import { noteDomainText } from '../meetings.text.ts';
import type { DomainView, Screen } from '../view-item.ts';

interface DomainCardProps {
  domain: DomainView;
  item: ShownItem;
  screen: Screen;
  /** The key that leads to it. */
  number: number;
  canWrite: boolean;
}

/** One domain: how it stands, what is needed, and what is decided. */
export function DomainCard(props: DomainCardProps) {
  const { domain, number } = props;
  const name = noteDomainText(domain.domain);
  return (
    <section className="kp-card" aria-label={name}>
      <div className="kp-card__head">
        <h2 className="kp-card__title">
          <kbd className="kp-stage__key">{number}</kbd> {name}
        </h2>
        {domain.condition !== undefined && <ConditionLight reason={domain.condition.reason} />}
      </div>
      {domain.isShown ? (
        <Content {...props} name={name} />
      ) : (
        <p>
          <Subtle>Alleen het licht: niet iedereen aan tafel mag zien wat hier staat.</Subtle>
        </p>
      )}
    </section>
  );
}

type ContentProps = DomainCardProps & { name: string };

function Content({ domain, item, screen, canWrite, name }: ContentProps) {
  const { needs, note, earlier } = domain;
  return (
    <>
      {needs.length > 0 && (
        <ul className="utrecht-unordered-list">
          {needs.map(({ id, title, status }) => (
            <li key={id}>
              {title} <Subtle>{needStatusText[status].toLowerCase()}</Subtle>
            </li>
          ))}
        </ul>
      )}
      {earlier !== '' && (
        <p>
          <Subtle>Vorige keer: {earlier}</Subtle>
        </p>
      )}
      {canWrite ? (
        <NoteForm {...{ domain, item, screen, name }} />
      ) : (
        <p className="kp-stage__text">{note.text === '' ? 'Nog niets opgeschreven.' : note.text}</p>
      )}
    </>
  );
}

function NoteForm({ domain: { domain, note }, item, screen, name }: Omit<ContentProps, 'number' | 'canWrite'>) {
  const isGeneral = domain === 'general';
  return (
    <form
      className="kp-form kp-stage__note"
      method="post"
      action={itemStepLink(item, 'notitie')}
      data-stage-note={domain}
    >
      <input type="hidden" name="domain" value={domain} />
      <input type="hidden" name="seen" value={note.version} />
      <input type="hidden" name="screen" value={screen} />
      <TextArea
        name="text"
        id={`tekst-${domain}`}
        label={isGeneral ? 'Besproken' : `Besluit ${name.toLowerCase()}`}
        value={note.text}
        rows={isGeneral ? 4 : 2}
        maxLength={20_000}
        optional="wordt vanzelf opgeslagen"
      />
      <div className="kp-stage__save">
        <SubmitButton kind="subtle">Opslaan</SubmitButton>
        <span role="status" data-stage-status="" />
      </div>
    </form>
  );
}
