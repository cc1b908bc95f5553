import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/codecs/body';
import type { RawBody } from '../../lib/codecs/decoded';
import { operationIn } from '../../lib/codecs/graphql-document';

const raw = (text: string): RawBody => ({ bytes: [new TextEncoder().encode(text).buffer as ArrayBuffer] });
const sent = (body: unknown, search = '') => decode('graphql', { ...raw(JSON.stringify(body)), search });
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

const move = {
  operationName: 'MoveStage',
  query: 'mutation MoveStage($id: ID!) { move(id: $id) { id } }',
  variables: { id: 'a1', note: { text: 'Dear Maren' } },
};
const read = { operation: 'MoveStage', body: move.variables };

describe('a GraphQL call', () => {
  it('is its name and its variables, and nothing else of it', () => {
    expect(sent(move)).toEqual(read);
    expect(sent({ ...move, variables: undefined })).toEqual({ operation: 'MoveStage', body: {} });
    expect(sent({ ...move, variables: null })).toEqual({ operation: 'MoveStage', body: {} });
  });

  it('is named by its text where nothing else names it', () => {
    expect(sent({ query: move.query, variables: move.variables })).toEqual(read);
    expect(sent({ operationName: null, query: move.query })?.operation).toBe('MoveStage');
    expect(sent({ operationName: '', query: move.query })?.operation).toBe('MoveStage');
  });

  it('comes as a form, with files, and in the address', () => {
    const variables = JSON.stringify(move.variables);
    expect(decode('graphql', raw(form({ ...move, variables })))).toEqual(read);
    expect(decode('graphql', { form: { operationName: ['MoveStage'], variables: [variables] } })).toEqual(read);
    expect(decode('graphql', { form: { operations: [JSON.stringify(move)], map: ['{}'], 0: ['cv.pdf'] } })).toEqual(
      read,
    );
    const part = `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify(move)}\r\n--x--`;
    expect(decode('graphql', raw(part))).toEqual(read);
    expect(decode('graphql', { search: `?${form({ operationName: 'MoveStage', variables })}` })).toEqual(read);
  });

  it('is named by the address where the body only has variables', () => {
    const call = sent({ variables: { urn: 'u1' }, queryId: 'posts.0f' }, '?action=execute&queryId=posts.0f');
    expect(call).toEqual({ operation: 'posts.0f', body: { urn: 'u1' } });
    expect(sent({ variables: { urn: 'u1' } }, '?queryId=posts.0f')).toEqual(call);
    expect(sent(move, '?operationName=Other')).toEqual(read);
  });

  it('may be stored with the server, and then has the name or the id it is asked for by', () => {
    const persistedQuery = { version: 1, sha256Hash: 'ab'.repeat(32) };
    const { operationName, variables } = move;
    expect(sent({ operationName, variables, extensions: { persistedQuery } })).toEqual(read);
    expect(sent({ variables, extensions: { operationName, persistedQuery } })).toEqual(read);
    expect(sent({ variables, extensions: { persistedQuery: { ...persistedQuery, name: operationName } } })).toEqual(
      read,
    );
    expect(sent({ variables, extensions: { persistedQuery } })).toEqual({ body: variables });
    expect(sent({ id: 'q7', variables })?.operation).toBe('q7');
    expect(decode('graphql', raw(form({ doc_id: '81', variables: '{"a":1}' })))).toEqual({
      operation: '81',
      body: { a: 1 },
    });
    const extensions = JSON.stringify({ persistedQuery });
    expect(decode('graphql', { search: form({ extensions, variables: '{"a":1}' }) })).toEqual({ body: { a: 1 } });
  });

  it('may be one of several, each by itself; what is none of them is left out', () => {
    const other = { operationName: 'Other', variables: { id: 'b2' } };
    expect(sent([move, other, 7, null, {}])?.batch).toEqual([read, { operation: 'Other', body: { id: 'b2' } }]);
    expect(sent([])).toBeNull();
    expect(sent([[move]])).toBeNull();
    expect(sent(Array.from({ length: 26 }, () => move))).toBeNull();
  });

  it.each<[string, unknown]>([
    ['no call', { id: 7, stage: 'won' }],
    ['no name at all', { variables: { id: 'a1' } }],
    ['variables that are a text', { ...move, variables: 'id' }],
    ['variables that are a list', { ...move, variables: [1] }],
    ['a number', 7],
  ])('is not what has %s', (_, body) => {
    expect(sent(body)).toBeNull();
  });

  it('is not read from half a body, whatever the address says', () => {
    expect(decode('graphql', { ...raw('{"operationName":"MoveStage","var'), search: '?queryId=a' })).toBeNull();
    expect(decode('graphql', { search: `?query=${'x'.repeat(2_000_000)}` })).toBeNull();
  });
});

describe('the name in a text', () => {
  it.each<[string, string | null]>([
    ['query Search { a }', 'Search'],
    ['mutation\n\tMove_2($id: ID! = "}{", $in: In = {query: {a: 1}}) @live(if: true) { a }', 'Move_2'],
    ['# query Wrong {}\nsubscription Right { a }', 'Right'],
    ['fragment query on Person { mutation } mutation Move { ...query }', 'Move'],
    ['mutation Move { say(text: """ } query Wrong { \\""" """) } fragment F on P { a }', 'Move'],
    ['mutation { move }', null],
    ['mutation @live { move }', null],
    ['mutation ($id: ID) { move }', null],
    ['{ query }', null],
    ['query A { a } mutation B { b }', null],
    ['{ a } mutation B { b }', null],
    ['mutation', null],
    ['', null],
    ['"""', null],
    ['}}} mutation', null],
  ])('%s', (text, name) => expect(operationIn(text)).toBe(name));

  it('is found soon in a text made to be slow', () => {
    const begun = performance.now();
    for (const piece of ['"', '"""', '\\"""', '{', 'a ', '#\n', 'mutation ']) operationIn(piece.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
