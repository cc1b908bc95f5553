import type { WebRequest } from 'webextension-polyfill';
import type { RawBody } from '../codecs/decoded';
import type { RequestDone } from '../detect/counter';
import { type Filter, requestFilters } from '../detect/filters';
import type { RequestSeen } from '../detect/request';
import { sites } from '../sites/all';
import type { RequestType } from '../sites/site';
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

type Before = WebRequest.OnBeforeRequestDetailsType & { initiator?: string; documentLifecycle?: string };

function rawBody({ requestBody }: Before): RawBody | null {
  if (requestBody?.formData) return { form: requestBody.formData as unknown as Record<string, unknown[]> };
  const parts = requestBody?.raw ?? [];
  const bytes = parts.flatMap((part) => (part.bytes ? [part.bytes as ArrayBuffer] : []));
  if (!bytes.length) return null;
  return { bytes, ...(bytes.length < parts.length ? { files: true as const } : {}) };
}

const toSeen = (details: Before, type: RequestType, withBody: boolean): RequestSeen => {
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
    ...(withBody ? { raw: rawBody(details) } : {}),
  };
};

/** `[event, listener, filter, extra]` with fixed function objects, so that attaching again never delivers twice. */
function listeners(heard: Heard) {
  const { body, plain, all } = requestFilters(sites);
  const before = (filters: Filter[], withBody: boolean) =>
    filters.map(({ urls, types }) => {
      const [type] = types as [RequestType];
      const listener = (details: Before) => {
        if (details.documentLifecycle === 'prerender') return undefined;
        heard.seen(toSeen(details, type, withBody));
        return undefined;
      };
      const filter = { urls, types: [browserTypes[type]] };
      return () => {
        browser.webRequest.onBeforeRequest.removeListener(listener);
        browser.webRequest.onBeforeRequest.addListener(listener, filter, withBody ? ['requestBody'] : []);
      };
    });
  const filter = {
    urls: [...new Set(all.flatMap(({ urls }) => urls))],
    types: all.flatMap(({ types }) => types.map((type) => browserTypes[type])),
  };
  const ended = ({
    requestId,
    timeStamp,
    statusCode,
  }: Pick<WebRequest.OnCompletedDetailsType, 'requestId' | 'timeStamp' | 'statusCode'>) =>
    heard.done({ request: requestId, at: timeStamp, status: statusCode });
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
  return [...before(body, true), ...before(plain, false), after];
}

/**
 * Prepares the request listeners.
 * @returns `attach`, to be called synchronously at the top level of the worker and again whenever a permission is
 * given: Chromium silently drops a listener that is added while no host is granted.
 */
export function requestListeners(heard: Heard): () => void {
  const attachers = listeners(heard);
  return () => {
    for (const attach of attachers) attach();
  };
}
