import type { As } from './signal';

/**
 * Acts that more than one site sees, a phone and a CRM, a CRM and a mailbox: how each writes whom the act was for, and
 * within how many seconds two sites tell of the same one. A call may be logged minutes after it was dialled. `recorded`: one
 * of the two must hold records, since two mailboxes never see one mail.
 */
export const groups = {
  phone: { as: 'phone', within: 300, recorded: false },
  mail: { as: 'email', within: 120, recorded: true },
} as const satisfies Record<string, { as: As; within: number; recorded: boolean }>;

export type GroupId = keyof typeof groups;
