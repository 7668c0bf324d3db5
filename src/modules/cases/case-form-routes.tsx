import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { Permission } from '../../platform/authorisation/permissions.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { SubmitButton, ButtonLink } from '../../ui/button.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { caseFormLink, caseForms, caseLink } from './cases.links.ts';
import type { CaseFile } from './cases.table.ts';
import { caseSentences } from './cases.text.ts';
import { CaseFormPage } from './pages/case-form-page.tsx';
import type { FormContent } from './pages/case-fields.tsx';
import { changedFields, StaleForm, type ComparedField } from './pages/stale-form.tsx';
import { viewCase, type CaseView } from './view-case.ts';

/** What a form page of a file consists of. */
export interface CaseFormParts {
  lead?: string;
  /** What the fields hold when nothing was sent yet. */
  stored: Record<string, string>;
  fields: (content: FormContent) => ReactElement;
  /** What a colleague may change at the same time, with the values as stored now. */
  compared: readonly ComparedField[];
}

/** One form about one file: its page and what sending it does. */
interface CaseFormDeclaration<Input> {
  form: keyof typeof caseForms;
  title: string;
  button: string;
  permission: Permission;
  input: z.ZodType<Input>;
  /** Why this form makes no sense for the file as it is now. */
  refuse?(file: CaseFile): keyof typeof caseSentences | undefined;
  /** Reads what the page needs. */
  prepare(ctx: RequestContext, view: CaseView): Promise<CaseFormParts>;
  carryOut(ctx: RequestContext, input: Input & { caseId: string }): Promise<unknown>;
  /** Shown once on the page of the file; no names. */
  done: string;
}

/** The two routes of a form: showing it, and carrying it out. */
export function caseFormRoutes<Input>(declared: CaseFormDeclaration<Input>): Route[] {
  const { permission, input } = declared;
  const path = `/dossiers/:caseId/${caseForms[declared.form]}` as const;
  return [
    get(path, { permission, handle: (ctx, { caseId }) => showForm(ctx, caseId, { declared }) }),
    post(path, {
      permission,
      input,
      handle: async (ctx, sent) => {
        await declared.carryOut(ctx, sent);
        return redirect(caseLink(sent.caseId), declared.done);
      },
      again: (ctx, { caseId }, refused) => showForm(ctx, caseId, { declared, refused }),
    }),
  ];
}

function refusedPage({ file, personName }: CaseView, title: string, sentence: string): Reply {
  const body = (
    <CaseFormPage caseId={file.id} personName={personName} title={title} errors={{}}>
      <Notice tone="warning" actions={<ButtonLink href={caseLink(file.id)}>Naar het dossier</ButtonLink>}>
        {sentence}
      </Notice>
    </CaseFormPage>
  );
  return page({ title, status: 409, body });
}

async function showForm<Input>(
  ctx: RequestContext,
  caseId: string,
  { declared, refused }: { declared: CaseFormDeclaration<Input>; refused?: RefusedForm },
): Promise<Reply> {
  const { form, title, button } = declared;
  const view = await viewCase(ctx, caseId, caseForms[form]);
  const refusal = declared.refuse?.(view.file);
  if (refusal !== undefined) return refusedPage(view, title, caseSentences[refusal]);
  const parts = await declared.prepare(ctx, view);
  const isStale = refused?.fields[''] !== undefined && refused.values.version !== String(view.file.version);
  const given = isStale ? staleForm(form, view, { parts, refused }) : plainForm(form, view, { parts, refused, button });
  const body = (
    <CaseFormPage
      caseId={caseId}
      personName={view.personName}
      title={title}
      lead={parts.lead}
      errors={refused?.fields ?? {}}
    >
      {given}
    </CaseFormPage>
  );
  return page({ title, body });
}

type CaseFormName = keyof typeof caseForms;

function plainForm(
  form: CaseFormName,
  { file }: CaseView,
  { parts, refused, button }: { parts: CaseFormParts; refused: RefusedForm | undefined; button: string },
): ReactElement {
  const version = refused?.values.version ?? String(file.version);
  return (
    <Form action={caseFormLink(file.id, form)} hidden={{ version }}>
      {parts.fields({ values: refused?.values ?? parts.stored, errors: refused?.fields ?? {} })}
      <FormActions>
        <SubmitButton>{button}</SubmitButton>
        <ButtonLink href={caseLink(file.id)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

// Without a difference left there is nothing to choose: the form stands ready to be sent over the newer version.
function staleForm(
  form: CaseFormName,
  view: CaseView,
  { parts, refused }: { parts: CaseFormParts; refused: RefusedForm },
): ReactElement {
  const [version, action] = [String(view.file.version), caseFormLink(view.file.id, form)];
  const { values } = refused;
  if (changedFields(parts.compared, values).length === 0) {
    return plainForm(form, view, { parts, refused: { values: { ...values, version }, fields: {} }, button: 'Opslaan' });
  }
  return <StaleForm {...{ caseId: view.file.id, action, version, values }} compared={parts.compared} />;
}
