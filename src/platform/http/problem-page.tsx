import { newId } from '../../kernel/id.ts';
import type { Problem } from './problems.ts';
import type { Page } from './routes.ts';

interface ShownForm {
  values: Record<string, string>;
  labels: Record<string, string>;
  action: string;
}

/** The page for what went wrong. On a stale form it shows what was sent beside what is stored now; nothing is overwritten. */
export function problemPage(problem: Problem, form: ShownForm): Page {
  return {
    title: problem.title,
    status: problem.status,
    body: (
      <>
        <h1 className="utrecht-heading-1">{problem.title}</h1>
        <p className="utrecht-paragraph">{problem.detail}</p>
        {problem.current === undefined ? undefined : <BothVersions form={form} current={problem.current} />}
        <p className="utrecht-paragraph">
          <a
            className="utrecht-link utrecht-link--html-a"
            href={problem.current === undefined ? '/' : form.action.replace(/\/[^/]*$/u, '')}
          >
            {problem.current === undefined ? 'Naar de beginpagina' : 'Laat staan wat er nu is opgeslagen'}
          </a>
        </p>
      </>
    ),
  };
}

function BothVersions({ form, current }: { form: ShownForm; current: Record<string, string> }) {
  const names = Object.keys(current).filter(
    (name) => name !== 'version' && (current[name] ?? '') !== (form.values[name] ?? ''),
  );
  return (
    <form method="post" action={form.action}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">Uw versie naast wat er nu is opgeslagen</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            <th scope="col" className="utrecht-table__header-cell">
              Veld
            </th>
            <th scope="col" className="utrecht-table__header-cell">
              U vulde in
            </th>
            <th scope="col" className="utrecht-table__header-cell">
              Nu opgeslagen
            </th>
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {names.map((name) => (
            <FieldRow key={name} label={form.labels[name] ?? name} sent={form.values[name]} stored={current[name]} />
          ))}
        </tbody>
      </table>
      {Object.entries({ ...form.values, version: current.version ?? '', _form: newId() }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>
        <button type="submit" className="nl-button nl-button--secondary">
          Mijn versie alsnog opslaan
        </button>
      </p>
    </form>
  );
}

function FieldRow({ label, sent, stored }: { label: string; sent: string | undefined; stored: string | undefined }) {
  return (
    <tr className="utrecht-table__row">
      <th scope="row" className="utrecht-table__header-cell">
        {label}
      </th>
      <td className="utrecht-table__cell">{sent}</td>
      <td className="utrecht-table__cell">{stored}</td>
    </tr>
  );
}
