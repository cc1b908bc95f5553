/** What a page that looks for extensions knows of one: its id and its files, and names its script might call by. */
export interface Suspicion {
  id: string;
  files: string[];
  /** Names an event could have. */
  names: string[];
}

/** What the watcher leaves in the page for the test to ask. */
export interface Watcher {
  /** All that can be seen at this moment and all that was heard before, a line each. */
  look(): Promise<string[]>;
}

/**
 * Runs in the page's own world before the page: what a page could do that wants to know of an extension. It tells what
 * it sees without judging; a run without the extension says what is the page's own.
 */
export function startWatcher({ id, files, names }: Suspicion): void {
  const source = Function.prototype.toString;
  const heard = new Set<string>();
  const plainAddress = (address: string) => address.replace(/[?#].*$/, '');

  const pathOf = (node: Node): string => {
    const parts: string[] = [];
    for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
      if (at instanceof Element) parts.unshift(at.localName);
      if (at instanceof ShadowRoot) parts.unshift('(shadow)');
    }
    return parts.join('>');
  };
  const outline = (node: Node) =>
    node instanceof Element ? `${pathOf(node)}[${node.getAttributeNames().sort()}]` : pathOf(node);

  for (const target of [window, document]) {
    for (const name of names) {
      const hear = ({ isTrusted }: Event) => heard.add(`event ${name}${isTrusted ? '' : ' by a script'}`);
      target.addEventListener(name, hear, { capture: true, passive: true });
    }
  }
  addEventListener('message', ({ data, origin }) => heard.add(`message ${origin} ${Object.keys(Object(data))}`));
  addEventListener('error', ({ message }) => heard.add(`error ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => heard.add(`error ${reason}`));
  addEventListener('securitypolicyviolation', ({ blockedURI }) => heard.add(`blocked ${plainAddress(blockedURI)}`));

  // What is there only for a moment is seen too.
  new MutationObserver((records) => {
    for (const { target, type, attributeName, addedNodes } of records) {
      if (type === 'attributes') heard.add(`changed ${pathOf(target)}@${attributeName}`);
      for (const node of addedNodes) heard.add(`added ${outline(target)} ${node.nodeName.toLowerCase()}`);
    }
  }).observe(document, { attributes: true, childList: true, subtree: true });

  const elements = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? elements(one.shadowRoot) : [])]);

  const dom = (): string[] => {
    const all = elements(document);
    const counts = new Map<string, number>();
    for (const one of all) counts.set(outline(one), (counts.get(outline(one)) ?? 0) + 1);
    const texts = all.flatMap((one) => [
      ...[...one.attributes].map(({ value }) => value),
      one.children.length ? '' : (one.textContent ?? ''),
    ]);
    return [
      ...[...counts].map(([path, count]) => `element ${path} x${count}`),
      ...(texts.some((text) => text.includes('-extension://')) ? ['text names an extension'] : []),
      `style sheets ${document.styleSheets.length} and ${document.adoptedStyleSheets.length}`,
    ];
  };

  const globals = () => [
    ...Object.getOwnPropertyNames(window).map((name) => `global ${name}`),
    ...Object.getOwnPropertyNames(document).map((name) => `global document.${name}`),
    ...Object.keys((window as { chrome?: object }).chrome ?? {}).map((name) => `global chrome.${name}`),
  ];

  const natives = () => {
    const owners = { window, history, navigator, EventTarget, Node, Element, Document, XMLHttpRequest, WebSocket };
    return Object.entries(owners).flatMap(([owner, value]) => {
      const object = typeof value === 'function' ? value.prototype : value;
      const own = object === window ? object : typeof value === 'function' ? object : Object.getPrototypeOf(object);
      return Object.entries(Object.getOwnPropertyDescriptors(own)).flatMap(([name, { value: method, get, set }]) =>
        [method, get, set].some((one) => typeof one === 'function' && !source.call(one).includes('[native code]'))
          ? [`patched ${owner}.${name}`]
          : [],
      );
    });
  };

  const storage = async () => [
    ...Object.keys(localStorage).map((key) => `stored locally ${key}`),
    ...Object.keys(sessionStorage).map((key) => `stored for the session ${key}`),
    ...document.cookie.split(/; ?/).map((cookie) => `cookie ${cookie}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ];

  const reach = async (file: string) => {
    const answers = await fetch(`chrome-extension://${id}/${file}`).catch(() => null);
    return answers ? [`file ${file} answers`] : [];
  };

  const look = async () => {
    const requests = performance.getEntriesByType('resource').map(({ name }) => `loaded ${plainAddress(name)}`);
    const seen = [...heard, ...requests, ...globals(), ...natives(), ...dom(), ...(await storage())];
    const reached = (await Promise.all(files.map(reach))).flat();
    performance.clearResourceTimings();
    return [...seen, ...reached].sort();
  };
  Object.assign(window, { watcher: { look } satisfies Watcher });
}
