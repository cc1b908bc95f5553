/** How far a candidate has come with a job, the least first; `negative` is the end of it without a hire. */
export const stageIds = ['shortlisted', 'cv-sent', 'interview-booked', 'offer-made', 'placement', 'negative'] as const;
