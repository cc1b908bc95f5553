import type { NewSent } from '../shared';

/** A week to be posted, and into which channel: the moment that one was entered. */
export interface NewPost extends NewSent {
  channel: number;
}
