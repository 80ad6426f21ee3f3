// The tests use one corner of jsdom; its own types would bring the DOM's names into code that must run without one.
declare module 'jsdom' {
  interface TestElement {
    localName: string;
    outerHTML: string;
    innerHTML: string;
    attributes: Iterable<{ name: string; value: string }>;
    querySelectorAll(selector: string): Iterable<TestElement>;
  }
  export class JSDOM {
    constructor(html: string);
    readonly window: {
      document: {
        createElement(name: string): TestElement;
        createTreeWalker(root: TestElement, show: number): { nextNode(): unknown; currentNode: { nodeValue: string } };
      };
      NodeFilter: { SHOW_TEXT: number };
    };
  }
}
