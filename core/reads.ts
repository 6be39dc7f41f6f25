/**
 * Reads of a live page that nothing on it can shadow: `<form><input name=parentNode>` hides a property of the form,
 * `<img name=body>` one of the document, but not the getters of the prototypes.
 */
type Getter<T> = (of: unknown) => T;
function getter<T>(prototype: object, name: string): Getter<T> {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`no getter ${name}`);
  return (of) => get.call(of) as T;
}

function makeReads() {
  const namespace = getter<string | null>(Element.prototype, 'namespaceURI');
  return {
    firstChild: getter<Node | null>(Node.prototype, 'firstChild'),
    parentNode: getter<Node | null>(Node.prototype, 'parentNode'),
    nextSibling: getter<Node | null>(Node.prototype, 'nextSibling'),
    nodeType: getter<number>(Node.prototype, 'nodeType'),
    localName: getter<string>(Element.prototype, 'localName'),
    isHtml: (of: Element) => namespace(of) === 'http://www.w3.org/1999/xhtml',
    offsetParent: getter<Element | null>(HTMLElement.prototype, 'offsetParent'),
    shadowRoot: getter<ShadowRoot | null>(Element.prototype, 'shadowRoot'),
    outerHtml: getter<string>(Element.prototype, 'outerHTML'),
    textContent: getter<string | null>(Node.prototype, 'textContent'),
    data: getter<string>(CharacterData.prototype, 'data'),
    documentElement: getter<Element | null>(Document.prototype, 'documentElement'),
    body: getter<HTMLElement | null>(Document.prototype, 'body'),
    view: getter<Window | null>(Document.prototype, 'defaultView'),
    contentType: getter<string>(Document.prototype, 'contentType'),
    url: getter<string>(Document.prototype, 'URL'),
    baseUri: getter<string>(Node.prototype, 'baseURI'),
    implementation: getter<DOMImplementation>(Document.prototype, 'implementation'),
    attribute: (of: Element, name: string) => Element.prototype.getAttribute.call(of, name),
  };
}

export type Reads = ReturnType<typeof makeReads>;

let reads: Reads | undefined;

/** One set is enough for a world. */
export function safeReads(): Reads {
  reads ??= makeReads();
  return reads;
}
