/** What the server handed to this page. */
export const data = JSON.parse(document.getElementById('practice-data').textContent);

/** Parameters a page keeps while one moves about in it: language, mode, how many people. */
export const here = () => new URLSearchParams(location.search);

/** Makes an element: attributes by name, `on…` as listeners, children as nodes or text. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Sends JSON; `{ status: 0 }` when there was no answer. */
export async function post(path, body, headers = {}) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.redirected ? 302 : response.status, url: response.url, text: await response.text() };
  } catch {
    return { status: 0, url: path, text: '' };
  }
}

/** A random id, as clients put one into their requests. */
export const uuid = () => crypto.randomUUID();
