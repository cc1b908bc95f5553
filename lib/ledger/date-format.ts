import { z } from 'zod/mini';

/*
 * Days and instants as an export writes them. One that is none ends the check of its row: what compares days is not asked
 * about it, and would throw.
 */

/** YYYY-MM-DD. */
export const date = z.iso.date({ abort: true });

/** ISO 8601 in UTC; read as milliseconds since 1970. */
export const instant = z.pipe(z.iso.datetime({ abort: true }), z.transform(Date.parse));
