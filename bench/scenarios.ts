import type { Client } from 'pg';
import type { BenchPlace } from './fill/places.ts';
import { openSession } from './sign-in.ts';

/** One request as it goes over the wire. */
export interface BenchRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Something people do, as a number of requests that are sent in turns. */
export interface Scenario {
  name: string;
  /** Files in the municipality of whoever asks. */
  files: number;
  requests: readonly BenchRequest[];
}

const howMany = 40;

const filters = [
  '',
  '?sort=name',
  '?sort=contact',
  '?worker=none',
  '?risk=yes&sort=name',
  '?probation=yes',
  '?status=preparing&sort=release',
  '?release=30',
  '?status=closed&sort=name',
  '?status=aftercare&sort=contact',
];

/** The scenarios for a coordinator of this municipality. */
export async function describeScenarios(owner: Client, place: BenchPlace): Promise<Scenario[]> {
  const files = place.last - place.first + 1;
  const cookie = await openSession(owner, place.id);
  const get = (path: string): BenchRequest => ({ method: 'GET', path, headers: { cookie } });
  const search = (text: string): BenchRequest => ({
    method: 'POST',
    path: '/dossiers/zoeken',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ text }).toString(),
  });
  const people = await drawPeople(owner, place.id);
  return [
    { name: 'case list JSON', files, requests: filters.map((query) => get(`/api/v1/cases${query}`)) },
    { name: 'case list page', files, requests: filters.map((query) => get(`/dossiers${query}`)) },
    { name: 'dossier page', files, requests: people.map(({ caseId }) => get(`/dossiers/${caseId}`)) },
    { name: 'person search', files, requests: people.map(({ name }, at) => search(withTypo(name, at))) },
    { name: 'today page', files, requests: [get('/vandaag')] },
  ];
}

async function drawPeople(owner: Client, municipalityId: string): Promise<{ caseId: string; name: string }[]> {
  // The order of random ids is one of chance, and the same in every run.
  const { rows } = await owner.query<{ caseId: string; name: string }>(
    `select c.id as "caseId", p.given_names || ' ' || p.surname as name
     from case_file c join person p on p.id = c.person_id
     where c.municipality_id = $1 and c.is_open and c.state <> 'notified' order by c.id limit $2`,
    [municipalityId, howMany],
  );
  return rows;
}

/** A slip of the fingers: a letter forgotten, doubled or swapped with the next. */
function withTypo(name: string, at: number): string {
  const place = name.length - 4;
  const [before, letter, next, after] = [
    name.slice(0, place),
    name.charAt(place),
    name.charAt(place + 1),
    name.slice(place + 2),
  ];
  const slips = [before + next + after, before + letter + letter + next + after, before + next + letter + after];
  const typed = slips[at % slips.length] ?? name;
  return at % 2 === 0 ? (typed.split(' ').at(-1) ?? typed) : typed;
}
