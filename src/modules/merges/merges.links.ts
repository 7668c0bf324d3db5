/** Where one looks for a person to merge with, and undoes merges. */
export const mergesLink = (personId: string): string => `/personen/${personId}/samenvoegen`;

/** Where a search for another person is sent. */
export const mergeSearchLink = (personId: string): string => `${mergesLink(personId)}/zoeken`;

/** Two persons side by side. */
export const mergeLink = (personId: string, otherId: string): string => `${mergesLink(personId)}/${otherId}`;

/** One merge, to be undone. */
export const unmergeLink = (personId: string, mergeId: string): string =>
  `/personen/${personId}/samenvoegingen/${mergeId}`;
