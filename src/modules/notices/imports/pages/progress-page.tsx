import { ButtonLink, TextLink } from '../../../../ui/button.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { ProgressBar } from '../../../../ui/status.tsx';
import { importLink, importsLink, progressLink } from '../imports.links.ts';
import type { NoticeImport } from '../imports.queries.ts';
import { progressOf } from '../progress.ts';

/** How far the reading or taking in is. Follows by itself with script, by a link without. */
export function ProgressPage({ found }: { found: NoticeImport }) {
  const title = found.state === 'checking' ? 'Het bestand wordt gecontroleerd' : 'De meldingen worden ingelezen';
  const { done, total, text } = progressOf(found);
  return (
    <>
      <PageHead
        above={<TextLink href={importsLink}>Meldingen inlezen</TextLink>}
        title={title}
        lead="U kunt gewoon verder werken: dit gaat door, ook als u deze pagina verlaat."
        actions={<ButtonLink href={importLink(found.id)}>Ververs</ButtonLink>}
      />
      <ProgressBar label={title} done={done} total={total} text={text} progressUrl={progressLink(found.id)} />
    </>
  );
}
