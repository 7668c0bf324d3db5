import { ButtonLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import type { NewNotice } from '../today-notices.queries.ts';
import { NoticeTable } from './notice-table.tsx';

/** Notices that nobody has opened yet. */
export function NewNotices({ shown, unseen }: { shown: readonly NewNotice[]; unseen: number }) {
  const toAll = <ButtonLink href="/meldingen">Alle meldingen</ButtonLink>;
  return (
    <Section title="Nieuwe meldingen" id="meldingen" count={unseen} actions={unseen > 0 ? toAll : undefined}>
      {shown.length === 0 ? (
        <EmptyState
          title="Alle meldingen zijn bekeken"
          actions={<ButtonLink href="/meldingen/inlezen">Meldingen inlezen</ButtonLink>}
        >
          Nieuwe Injus-meldingen komen hier zodra u ze inleest.
        </EmptyState>
      ) : (
        <NoticeTable caption="Nieuwe meldingen" notices={shown} />
      )}
    </Section>
  );
}
