import type { ChannelKind } from '../shared';
import type { Report } from './report';
import { slackMessage, workflowMessage } from './slack-message';
import { teamsMessage } from './teams-message';

const writers = { slack: slackMessage, 'slack-workflow': workflowMessage, teams: teamsMessage };

/**
 * The body that is posted into a channel: every byte of it.
 * @returns JSON, no larger than the service takes; of a report that is larger, its beginning
 */
export const channelMessage = (kind: ChannelKind, report: Report): string => writers[kind](report);
