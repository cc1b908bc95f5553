/** What a page that looks for extensions knows of one: its id and its files, and names its script might call by. */
export interface Suspicion {
  id: string;
  files: string[];
  /** Names an event or a channel could have. */
  names: string[];
}

/** What the watcher leaves in the page for the test to ask. */
export interface Watcher {
  /** All that can be seen at this moment and all that was heard before, a line each. */
  look(): Promise<string[]>;
  /** Which of the extension's files answer, a line each. The last question: the page itself asks for them. */
  reach(): Promise<string[]>;
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

  /** Every event the browser has a name for, on its way in; and on its way out again, whether somebody stopped it. */
  const hear = (name: string) => {
    const out = new WeakSet<Event>();
    addEventListener(name, (event) => out.add(event), { passive: true });
    const onTheWay = (event: Event) => {
      heard.add(`event ${name}${event.isTrusted ? '' : ' by a script'}`);
      setTimeout(() => {
        if (event.bubbles && !out.has(event)) heard.add(`event ${name} swallowed`);
        if (event.defaultPrevented) heard.add(`event ${name} prevented`);
      });
    };
    addEventListener(name, onTheWay, { capture: true, passive: true });
  };
  const known = Object.keys(window).filter((name) => /^on[a-z]+$/.test(name));
  for (const name of new Set([...names, ...known.map((on) => on.slice(2))])) hear(name);
  addEventListener('message', ({ data, origin }) => heard.add(`message ${origin} ${Object.keys(Object(data))}`));
  addEventListener('error', ({ message }) => heard.add(`error ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => heard.add(`error ${reason}`));
  addEventListener('securitypolicyviolation', ({ blockedURI }) => heard.add(`blocked ${plainAddress(blockedURI)}`));
  const channels = names.map((name) => new BroadcastChannel(name));
  for (const channel of channels) channel.onmessage = () => heard.add(`channel ${channel.name}`);

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
    // A toast goes by itself, whenever that is.
    const all = elements(document).filter((one) => !one.closest('.toast'));
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
      `fonts ${document.fonts.size}, frames ${window.length}, pages ${history.length}, title ${document.title}`,
      `focus ${document.activeElement && pathOf(document.activeElement)}, selected ${getSelection()?.type}`,
    ];
  };

  /** All names there are, on the page's objects and on every class, and which functions are not the browser's own. */
  const everyName = () => {
    const { documentElement, body } = document;
    const chrome = (window as { chrome?: object }).chrome ?? {};
    const lines = [window, document, documentElement, body, navigator, history, location, chrome].flatMap((object) =>
      Reflect.ownKeys(object).map((key) => `global ${object.constructor.name} ${String(key)}`),
    );
    const patched = (owner: string, object: object) => {
      for (const [key, one] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
        lines.push(`member ${owner}.${key}`);
        const made = [one.value, one.get, one.set].filter((each) => typeof each === 'function');
        if (made.some((each) => !source.call(each).includes('[native code]'))) lines.push(`patched ${owner}.${key}`);
      }
    };
    patched('window', window);
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(window))) {
      if (value === null || (typeof value !== 'function' && typeof value !== 'object')) continue;
      patched(name, value);
      if (typeof value === 'function' && value.prototype) patched(name, value.prototype);
    }
    return lines;
  };

  const storage = async () => [
    ...Object.keys(localStorage).map((key) => `stored locally ${key}`),
    ...Object.keys(sessionStorage).map((key) => `stored for the session ${key}`),
    ...document.cookie.split(/; ?/).map((cookie) => `cookie ${cookie}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
    ...((await navigator.locks.query()).held?.map(({ name }) => `lock ${name}`) ?? []),
  ];

  const timeline = () =>
    ['resource', 'mark', 'measure'].flatMap((type) =>
      performance.getEntriesByType(type).map(({ name }) => `${type} ${plainAddress(name)}`),
    );

  const look = async () => [...dom(), ...everyName(), ...(await storage()), ...timeline(), ...heard].sort();

  const reach = async () => {
    const ask = (file: string) =>
      fetch(`chrome-extension://${id}/${file}`).then(
        () => [`file ${file} answers`],
        () => [],
      );
    return (await Promise.all(files.map(ask))).flat();
  };

  Object.assign(window, { watcher: { look, reach } satisfies Watcher });
}
