import type { NewSent } from '../shared';

/** A week to be posted, and into which channel: the moment that one was entered. */
export interface NewPost extends NewSent {
  channel: number;
  /** Of one that goes by itself, the digest it is, by its name: it goes only if the consent still asks for it. */
  byItself?: string;
}
