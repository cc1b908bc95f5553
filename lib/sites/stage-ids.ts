import { stages } from '../catalog';

/** What the name of a stage may say: how far a candidate has come with a job, or `negative`, the end of it without a hire. */
export const stageIds = [...stages, 'negative'] as const;
