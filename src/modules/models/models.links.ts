import type { ModelCode } from './models.schema.ts';

/** The models side by side, of the administrator's municipality or with a list of them. */
export const modelsLink = '/beheer/model';

/** The models side by side for one municipality. */
export const municipalModelsLink = (municipalityId: string): string => `${modelsLink}/${municipalityId}`;

/** What a model would change. */
export const modelLink = (municipalityId: string, model: ModelCode): string =>
  `${municipalModelsLink(municipalityId)}/${model}`;

/** Where the last choice is taken back. */
export const undoModelLink = (municipalityId: string): string => `${municipalModelsLink(municipalityId)}/terugdraaien`;
