import { FormProblems } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { itemStepLink } from '../meetings.links.ts';
import type { ItemPageProps } from './item-page-props.ts';
import { DomainCard } from './domain-card.tsx';
import { ItemForms } from './item-forms.tsx';
import { ItemHead, neighbours } from './item-head.tsx';

/** The screen of the meeting: one file, large, for a keyboard. */
export function ItemPage(props: ItemPageProps) {
  const { view, rights, errors } = props;
  const { item, screen } = view;
  const { previous, next } = neighbours(view);
  return (
    <div
      className="kp-stage"
      data-stage=""
      data-stage-poll={itemStepLink(item, 'stand')}
      data-stage-screen={screen}
      data-stage-stamp={view.stamp}
      data-stage-next={next}
      data-stage-previous={previous}
      data-stage-time={rights.canLead && view.meeting.state === 'running' ? itemStepLink(item, 'tijd') : undefined}
    >
      <ItemHead {...props} />
      <FormProblems errors={errors} />
      <Notices view={view} />
      <div className="kp-stage__columns">
        <div className="kp-stage__domains">
          {view.domains.map((domain, at) => (
            <DomainCard
              key={domain.domain}
              domain={domain}
              item={item}
              screen={screen}
              number={at}
              canWrite={rights.canTakePart}
            />
          ))}
        </div>
        <ItemForms {...props} />
      </div>
    </div>
  );
}

function Notices({ view: { isSafetyUninvited, wishes } }: Pick<ItemPageProps, 'view'>) {
  return (
    <>
      {isSafetyUninvited && (
        <Notice tone="warning">
          Veiligheid & Wijken is in de zaal, maar doet bij dit dossier niet mee. Zet V&W op afwezig of nodig V&W uit.
        </Notice>
      )}
      {wishes.length > 0 && (
        <Notice tone="info" title="Gevraagd voor dit overleg">
          {wishes.join(' · ')}
        </Notice>
      )}
    </>
  );
}
