import { Conflict, Forbidden, Invalid, NotFound } from '../../kernel/errors.ts';

/** What went wrong, as RFC 9457 names it, in Dutch. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  reason?: string;
  /** Per field one sentence. */
  fields?: Record<string, string>;
  /** On a stale form: the values as they are stored now. */
  current?: Record<string, string>;
}

/** A sentence per reason code, put together from every module's `x.text.ts`. */
export type Sentences = Readonly<Record<string, string>>;

const plain = { detail: '' };

/** Maps what a module throws to what the person reads. Anything unknown becomes 500 without its inside. */
export function toProblem(error: unknown, sentences: Sentences): Problem {
  if (error instanceof NotFound) {
    return {
      ...plain,
      status: 404,
      title: 'Niet gevonden',
      detail: 'Deze pagina bestaat niet, of u hebt er geen toegang toe.',
    };
  }
  if (error instanceof Forbidden) {
    return {
      ...plain,
      status: 403,
      title: 'Geen toegang',
      detail: 'Uw rol geeft geen toegang tot deze pagina. Vraag het de beheerder.',
    };
  }
  if (error instanceof Conflict) return conflictProblem(error, sentences);
  if (error instanceof Invalid) {
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([name, code]) => [name, sentences[code] ?? code]),
    );
    return { status: 422, title: 'Niet alles is goed ingevuld', detail: Object.values(fields).join(' '), fields };
  }
  return clientProblem(error) ?? (isTooBusy(error) ? busyProblem : unknownProblem);
}

// What the pool of pg says when nobody gave a connection back in time; it has no code of its own.
const isTooBusy = (error: unknown): boolean =>
  error instanceof Error && /timeout exceeded when trying to connect/iu.test(error.message);

const busyProblem: Problem = {
  status: 503,
  title: 'Het is nu te druk',
  detail: 'Er is niets opgeslagen. Wacht een halve minuut en probeer het opnieuw.',
};

const unknownProblem: Problem = {
  status: 500,
  title: 'Er ging iets mis',
  detail: 'Er is niets opgeslagen. Probeer het opnieuw; blijft het misgaan, meld het dan bij de beheerder.',
};

function conflictProblem(error: Conflict, sentences: Sentences): Problem {
  return {
    status: 409,
    title: 'Dit kan nu niet',
    detail: sentences[error.reason] ?? error.reason,
    reason: error.reason,
    ...(error.current === undefined ? {} : { current: error.current }),
  };
}

const clientSentences: Record<number, string> = {
  400: 'De aanvraag is niet te lezen.',
  413: 'Het bestand of formulier is te groot.',
  415: 'Deze soort inhoud wordt niet aangenomen.',
  429: 'Dat zijn te veel aanvragen achter elkaar. Wacht even en probeer het opnieuw.',
};

function clientProblem(error: unknown): Problem | undefined {
  const status = statusOf(error);
  if (status === undefined || status < 400 || status >= 500) return undefined;
  return { status, title: 'Dit kan zo niet', detail: clientSentences[status] ?? 'De aanvraag is niet goed.' };
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
