import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, readField } from '../../lib/codecs/body';

const read = (text: string) => decode('odata', { bytes: [new TextEncoder().encode(text).buffer as ArrayBuffer] });
const id = '3f0c5d52-6a51-4a0e-9a6e-5d2f0c3f0001';
const other = '3f0c5d52-6a51-4a0e-9a6e-5d2f0c3f0002';

const part = (line: string, body = '', more = '') =>
  `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n${more}\r\n${line}\r\nContent-Type: application/json\r\n\r\n${body}\r\n`;
const batch = (...changes: string[]) =>
  `--batch_1\r\nContent-Type: multipart/mixed; boundary="changeset_2"\r\n\r\n${changes.map((one) => `--changeset_2\r\n${one}`).join('')}--changeset_2--\r\n--batch_1\r\n${part(`GET /api/data/v9.2/accounts?$select=name HTTP/1.1`)}--batch_1--\r\n`;

const close = part(`PATCH /api/data/v9.2/phonecalls(${id}) HTTP/1.1`, '{"statecode":1,"statuscode":2}');
const create = part('POST https://quay.crm4.dynamics.com/api/data/v9.0/leads HTTP/1.1', '{"lastname":"Hollander"}');

describe('an OData body', () => {
  it('is the JSON of one request', () => {
    expect(read('{"IssueSend":true}')).toEqual({ body: { fields: { IssueSend: true } } });
    expect(read('{"IssueSend":')).toBeNull();
  });

  it('has ids where it has references', () => {
    const fields = { 'opportunityid@odata.bind': `/opportunities({${id.toUpperCase()}})`, subject: `(${other})` };
    expect(read(JSON.stringify({ OpportunityClose: fields }))?.body).toEqual({
      fields: { OpportunityClose: { 'opportunityid@odata.bind': id, subject: `(${other})` } },
    });
    expect(read('{"a@odata.bind":"/leads(name)","b@odata.bind":7}')?.body).toEqual({
      fields: { 'a@odata.bind': null, 'b@odata.bind': 7 },
    });
  });

  it('may be a batch, each request by itself, named below the root of the service', () => {
    expect(read(batch(close, create))?.batch).toEqual([
      { operation: `PATCH phonecalls(${id})`, body: { key: id, fields: { statecode: 1, statuscode: 2 } } },
      { operation: 'POST leads', body: { fields: { lastname: 'Hollander' } } },
      { operation: 'GET accounts', body: { fields: {} } },
    ]);
    expect(read(batch(close, create).replaceAll('\r\n', '\n'))?.batch).toEqual(read(batch(close, create))?.batch);
  });

  it('may have its JSON in several lines, and requests without any', () => {
    const wide = part(`PATCH tasks(${id}) HTTP/1.1`, '{\r\n  "statecode": 1\r\n}\r\n');
    const gone = `Content-Type: application/http\r\n\r\nDELETE leads(${other}) HTTP/1.1\r\n`;
    expect(read(batch(wide, gone))?.batch?.slice(0, 2)).toEqual([
      { operation: `PATCH tasks(${id})`, body: { key: id, fields: { statecode: 1 } } },
      { operation: `DELETE leads(${other})`, body: { key: other, fields: {} } },
    ]);
  });

  it('is not read where it is broken, empty, or too much', () => {
    expect(read(batch(part('POST leads HTTP/1.1', '{"a":')))).toBeNull();
    expect(read('--batch_1\r\n--batch_1--\r\n')).toBeNull();
    expect(read(batch(...Array.from({ length: 260 }, () => close)))).toBeNull();
  });

  it('never throws and yields only what is named, whatever stands between its boundaries', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.string(), (line, json, field) => {
        for (const text of [batch(part(line, JSON.stringify(json))), `--${line}\n${JSON.stringify(json)}`]) {
          for (const call of read(text)?.batch ?? [])
            for (const value of readField(call.body, ['fields', field], 'id')) expect(value).toMatch(/^\S{1,200}$/);
        }
      }),
    );
  });

  it('is read soon where it is made to be slow', () => {
    const begun = performance.now();
    read(`--a\n${'POST a HTTP/1.1\n'.repeat(50_000)}`);
    read(`--a\n${'POST a HTTP/1.1\n\n{}\n--a\n'.repeat(30_000)}`);
    read(`--a\nPOST ${'/api/data/v9/'.repeat(60_000)} HTTP/1.2`);
    read(`--a\nPOST ${'?'.repeat(900_000)} HTTP/1.2`);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
