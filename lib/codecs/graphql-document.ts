/**
 * Texts and remarks, which may hold anything; then what a document is made of, as far as it tells its operations. A text
 * that does not end is one, too: looked for again at each of its characters, a long one would hold up everything.
 */
const tokens = /"""(?:\\"""|(?!""")[\s\S])*(?:""")?|"(?:\\.|[^"\\\n])*"?|#[^\n\r]*|[{}()[\]@]|[_A-Za-z]\w*/g;

/**
 * The name of the operation in a GraphQL document.
 * @returns null where it has none, and where there are several: which of them runs is then not told here
 */
export function operationIn(document: string): string | null {
  const names: (string | null)[] = [];
  let depth = 0;
  /** What has begun outside of all brackets: the word for an operation, whose name may follow, or all of its head. */
  let begun: 'word' | 'head' | null = null;
  for (const [token] of document.matchAll(tokens)) {
    if (/^["#]/.test(token)) continue;
    const isWord = /^\w/.test(token);
    if (begun === 'word') {
      names.push(isWord ? token : null);
      begun = 'head';
      if (isWord) continue;
    }
    if ('{(['.includes(token)) {
      // A query without a word before it.
      if (depth === 0 && begun === null) names.push(null);
      depth++;
    } else if ('})]'.includes(token)) {
      depth--;
      if (depth === 0 && token === '}') begun = null;
    } else if (isWord && depth === 0 && begun === null) {
      begun = token === 'fragment' ? 'head' : 'word';
    }
  }
  const [only = null] = names;
  return names.length === 1 ? only : null;
}
