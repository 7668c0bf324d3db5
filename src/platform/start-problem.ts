const sentences = {
  'setting-wrong': (detail) => `De instelling ${detail}.`,
  'port-busy': (port) => `Poort ${port} is al in gebruik: stop het andere programma of kies een andere poort met PORT.`,
  'host-unknown': (host) => `Kantelpunt kan niet luisteren op het adres ${host}: kies een ander adres met HOST.`,
  'already-running': (folder) =>
    `Kantelpunt draait al op de gegevensmap ${folder}: stop dat eerst of kies een andere map met DATA_DIR.`,
  'data-folder': (detail) =>
    `Kantelpunt kan niet schrijven in de gegevensmap ${detail}: kies een andere map met DATA_DIR.`,
  'data-folder-other-version': (detail) =>
    `De gegevensmap ${detail}: zet de gegevens eerst over of kies een andere map met DATA_DIR.`,
  'socket-path': (folder) =>
    `De map ${folder} voor de verbinding met de database is niet veilig of heeft een te lang pad: kies een andere map met DATA_DIR.`,
  'database-missing': (platform) =>
    `Er is geen ingebouwde database voor dit systeem (${platform}): geef een eigen PostgreSQL op met DATABASE_URL.`,
  'database-does-not-start': (detail) => `De ingebouwde database start niet: ${detail}.`,
  'database-url': (detail) => `De instelling DATABASE_URL klopt niet: ${detail}.`,
  'database-unreachable': (detail) => `De databaseserver is niet bereikbaar: ${detail}.`,
  'database-sign-in': (detail) => `De databaseserver weigert de aanmelding: ${detail}.`,
  'database-too-old': (version) =>
    `De databaseserver is PostgreSQL ${version}, maar Kantelpunt heeft PostgreSQL 15 of nieuwer nodig.`,
  'database-newer': (name) =>
    `De database is al bijgewerkt door een nieuwere versie van Kantelpunt (${name}): start die nieuwere versie.`,
  'database-role': (user) =>
    `De databasegebruiker ${user} mag de rol kantelpunt_app niet maken of gebruiken: laat de beheerder "create role kantelpunt_app; grant kantelpunt_app to ${user};" uitvoeren.`,
  'database-rights': (detail) => `De databasegebruiker heeft te weinig rechten om de tabellen te maken: ${detail}.`,
  'database-extension': (detail) => `De databaseserver mist een uitbreiding die Kantelpunt nodig heeft: ${detail}.`,
  'database-leaks': (detail) =>
    `Kantelpunt start niet, omdat de database gegevens van andere gemeenten kan tonen: ${detail}.`,
  'runtime-missing': (detail) => `Kantelpunt heeft Node 24 nodig: ${detail}.`,
} satisfies Record<string, (detail: string) => string>;

/** Every known reason why Kantelpunt refuses to start. */
export type StartProblemCode = keyof typeof sentences;

/** An error whose message is one Dutch sentence for the person at the terminal; the process ends with exit code 1. */
export interface StartProblem extends Error {
  readonly startProblem: StartProblemCode;
}

/** Makes the error to throw; `detail` is filled in into the sentence of the code and never holds a password. */
export function startProblem(code: StartProblemCode, detail = '', cause?: unknown): StartProblem {
  return Object.assign(new Error(sentences[code](detail), { cause }), { startProblem: code });
}

/** True when the message may be shown as it is, without a stack. */
export function isStartProblem(error: unknown): error is StartProblem {
  return error instanceof Error && 'startProblem' in error;
}
