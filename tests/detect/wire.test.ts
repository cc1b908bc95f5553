import { describe, expect, it } from 'vitest';
import type { Case } from './feed';
import { outcome, site } from './outcome';

/* Acts told from bodies that are more than a form or a record. */

const post = (at: number, path: string, body: unknown, status = 200): Case['steps'] => [
  { at, gesture: 'press' },
  { at: at + 50, request: { method: 'POST', url: site + path, body }, answer: { at: at + 200, status } },
];

describe('a form with files', () => {
  const field = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const form = (person: string, cv: string, act = 'send') =>
    `${field('person', person)}${field('act', act)}--b\r\nContent-Disposition: form-data; name="cv"; filename="${cv && 'cv.pdf'}"\r\n\r\n${cv}\r\n--b--\r\n`;

  it('counts by its fields and by the file being there, once a person', async () => {
    const twice = [...post(0, '/file', form('7', 'x')), ...post(900, '/file', form('7', 'y'))];
    expect((await outcome(twice)).events).toEqual(['cv-sent counted 1']);
  });

  it('is no act without a file, by its other button, or in half', async () => {
    for (const body of [form('7', ''), form('7', 'x', 'cancel'), form('7', 'x').slice(0, -8)]) {
      expect(await outcome(post(0, '/file', body))).toEqual({ events: [], refused: [] });
    }
  });
});

describe('a GraphQL call', () => {
  const update = (id: string, stage = 'WON') => ({
    query: 'mutation UpdateDeal($id: ID!, $input: DealInput!) { updateDeal(id: $id, input: $input) { id } }',
    variables: { id, input: { stage, note: 'Thank you all' } },
  });
  const reads = (at: number, id: string): Case['steps'] => {
    const search = new URLSearchParams({ operationName: 'Deal', variables: JSON.stringify({ id }) });
    return [{ at, request: { method: 'GET', url: `${site}/graphql?${search}` }, answer: { at: at + 50, status: 200 } }];
  };

  it('counts once the record is read again, and by that record only', async () => {
    expect((await outcome([...post(0, '/graphql', update('a')), ...reads(400, 'a')])).events).toEqual([
      'deal-won counted 1',
    ]);
    expect((await outcome([...post(0, '/graphql', update('a')), ...reads(400, 'b')])).events).toEqual([
      'deal-won unsure 1',
    ]);
  });

  it('is asked about where nothing proves it, since 200 may be an error', async () => {
    expect((await outcome(post(0, '/graphql', update('a')))).events).toEqual(['deal-won unsure 1']);
  });

  it('is no act with another stage, as a query of that name in another text, or by its id alone', async () => {
    const named = { ...update('a'), operationName: 'RenameDeal' };
    for (const body of [update('a', 'LOST'), named, { id: 'q1', variables: update('a').variables }]) {
      expect(await outcome([...post(0, '/graphql', body), ...reads(400, 'a')])).toEqual({ events: [], refused: [] });
    }
  });

  it('is an act each where several come in one request, proved one by one', async () => {
    const batch = [update('a'), { operationName: 'Deal', variables: { id: 'a' } }, update('b'), update('c', 'LOST')];
    const steps = [...post(0, '/graphql', batch), ...reads(400, 'b')];
    expect((await outcome(steps)).events.sort()).toEqual(['deal-won counted 1', 'deal-won unsure 1']);
    expect(await outcome(post(0, '/graphql', batch, 500))).toEqual({ events: [], refused: ['status', 'status'] });
  });
});
