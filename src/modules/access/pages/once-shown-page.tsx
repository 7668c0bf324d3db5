import { ButtonLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Notice } from '../../../ui/notice.tsx';

const texts = {
  invitation: {
    title: 'Uitnodiging',
    lead: 'Geef dit adres aan uw collega, bij voorkeur persoonlijk. Het werkt zeven dagen en één keer.',
  },
  key: { title: 'API-sleutel', lead: 'Zet deze sleutel in het andere systeem. Hij werkt een jaar.' },
} as const;

/** A secret that is stored hashed and therefore shown this once. */
export function OnceShownPage({ kind, value, back }: { kind: keyof typeof texts; value: string; back: string }) {
  return (
    <>
      <PageHead title={texts[kind].title} lead={texts[kind].lead} />
      <Notice tone="warning" title="U ziet dit maar één keer">
        <code className="kp-code">{value}</code>
      </Notice>
      <ButtonLink href={back}>Ik heb het bewaard</ButtonLink>
    </>
  );
}
