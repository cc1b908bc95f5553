import type { WebRequest } from 'webextension-polyfill';
import type { RawBody } from '../codecs/decoded';
import { type Filter, requestFilters } from '../detect/filters';
import { headerNames, type RequestDone, type RequestSeen } from '../detect/request';
import { sites as allSites } from '../sites/all';
import type { RequestType, Site } from '../sites/site';
import { browser } from './api';

const browserTypes: Record<RequestType, WebRequest.ResourceType> = {
  xhr: 'xmlhttprequest',
  ping: 'ping',
  document: 'main_frame',
  frame: 'sub_frame',
};

interface Heard {
  seen(request: RequestSeen): void;
  done(end: RequestDone): void;
}

/** What Chromium tells of every request beyond what Firefox does. */
interface Chromium {
  initiator?: string;
  documentLifecycle?: string;
}

type Before = WebRequest.OnBeforeRequestDetailsType & Chromium;
type Sending = WebRequest.OnBeforeSendHeadersDetailsType & Chromium;

function rawBody({ requestBody }: Before): RawBody | null {
  if (requestBody?.formData) return { form: requestBody.formData as unknown as Record<string, unknown[]> };
  const parts = requestBody?.raw ?? [];
  const bytes = parts.flatMap((part) => (part.bytes ? [part.bytes as ArrayBuffer] : []));
  if (!bytes.length) return null;
  return { bytes, ...(bytes.length < parts.length ? { files: true as const } : {}) };
}

type Ended = Pick<WebRequest.OnCompletedDetailsType, 'requestId' | 'timeStamp' | 'statusCode'> & {
  redirectUrl?: string;
};

type Told = Pick<RequestSeen, 'raw' | 'headers'>;

const toSeen = (details: Before | Sending, type: RequestType, told: Told): RequestSeen => {
  const initiator = details.initiator ?? details.originUrl;
  return {
    request: details.requestId,
    at: details.timeStamp,
    method: details.method,
    url: details.url,
    type,
    tab: details.tabId,
    frame: details.frameId,
    ...(initiator ? { initiator } : {}),
    ...told,
  };
};

/** The headers that site files name, and no other. */
const named = ({ requestHeaders = [] }: Sending, names: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries(
    requestHeaders.flatMap(({ name, value }) => {
      const small = name.toLowerCase();
      return value !== undefined && names.has(small) ? [[small, value]] : [];
    }),
  );

/** So many bodies wait for their headers at most, which come a moment later unless something stops the request. */
const mostHeld = 20;

/** Bodies of requests whose headers are not known yet. The oldest goes first. */
function heldBodies() {
  const held = new Map<string, RawBody | null>();
  return {
    put(request: string, raw: RawBody | null) {
      held.delete(request);
      held.set(request, raw);
      const [oldest] = held.keys();
      if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
    },
    take(request: string): RawBody | null {
      const raw = held.get(request) ?? null;
      held.delete(request);
      return raw;
    },
  };
}

/** Ways to attach listeners, with fixed function objects, so that attaching again never delivers twice. */
function listeners(heard: Heard, sites: readonly Site[]) {
  const { body, plain, held, headers, all } = requestFilters(sites);
  const { onBeforeRequest, onBeforeSendHeaders } = browser.webRequest;
  const isPrerendered = ({ documentLifecycle }: Chromium) => documentLifecycle === 'prerender';
  const before = (filters: Filter[], withBody: boolean, hear: (details: Before, type: RequestType) => void) =>
    filters.map(({ urls, types }) => {
      const [type] = types as [RequestType];
      const listener = (details: Before) => {
        if (!isPrerendered(details)) hear(details, type);
        return undefined;
      };
      const filter = { urls, types: [browserTypes[type]] };
      return () => {
        onBeforeRequest.removeListener(listener);
        onBeforeRequest.addListener(listener, filter, withBody ? ['requestBody'] : []);
      };
    });
  const bodies = heldBodies();
  const names = headerNames(sites);
  const sending = headers.map(({ urls, types }) => {
    const [type] = types as [RequestType];
    const listener = (details: Sending) => {
      const raw = bodies.take(details.requestId);
      if (!isPrerendered(details)) heard.seen(toSeen(details, type, { raw, headers: named(details, names) }));
      return undefined;
    };
    const filter = { urls, types: [browserTypes[type]] };
    return () => {
      onBeforeSendHeaders.removeListener(listener);
      onBeforeSendHeaders.addListener(listener, filter, ['requestHeaders']);
    };
  });
  const filter = {
    urls: [...new Set(all.flatMap(({ urls }) => urls))],
    types: all.flatMap(({ types }) => types.map((type) => browserTypes[type])),
  };
  const ended = ({ requestId, timeStamp, statusCode, redirectUrl }: Ended) =>
    heard.done({
      ...{ request: requestId, at: timeStamp, status: statusCode },
      ...(redirectUrl ? { to: redirectUrl } : {}),
    });
  const failed = ({ requestId: request, timeStamp: at }: WebRequest.OnErrorOccurredDetailsType) =>
    heard.done({ request, at, failed: true });
  const { onBeforeRedirect, onCompleted, onErrorOccurred, onResponseStarted } = browser.webRequest;
  // A page that is the answer acts before it is whole, and may even take its own place: its status is known sooner.
  const pages = { urls: filter.urls, types: [browserTypes.document, browserTypes.frame] };
  const after = () => {
    onResponseStarted.removeListener(ended);
    onResponseStarted.addListener(ended, pages);
    onBeforeRedirect.removeListener(ended);
    onBeforeRedirect.addListener(ended, filter);
    onCompleted.removeListener(ended);
    onCompleted.addListener(ended, filter);
    onErrorOccurred.removeListener(failed);
    onErrorOccurred.addListener(failed, filter);
  };
  return [
    ...before(body, true, (details, type) => heard.seen(toSeen(details, type, { raw: rawBody(details) }))),
    ...before(plain, false, (details, type) => heard.seen(toSeen(details, type, {}))),
    ...before(held, true, (details) => bodies.put(details.requestId, rawBody(details))),
    ...sending,
    after,
  ];
}

/**
 * Prepares the request listeners.
 * @returns `attach`, to be called synchronously at the top level of the worker and again whenever a permission is
 * given: Chromium silently drops a listener that is added while no host is granted.
 */
export function requestListeners(heard: Heard, sites: readonly Site[] = allSites): () => void {
  const attachers = listeners(heard, sites);
  return () => {
    for (const attach of attachers) attach();
  };
}
