import { type SaxesAttributeNS, SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

const atom = 'http://www.w3.org/2005/Atom';

/** Reads XML as strictly as XML asks to; a text that is none is an error. */
function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri !== atom) throw new Error(`<${local}> is no element of Atom`);
    const values = Object.values(attributes as Record<string, SaxesAttributeNS>).map((a) => [a.name, a.value]);
    const element = { name: local, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

const only = (parent: XmlElement, name: string): XmlElement => {
  const found = parent.children.filter((child) => child.name === name);
  if (found.length !== 1) throw new Error(`${found.length} of <${name}> in <${parent.name}>`);
  return found[0]!;
};
const linkOf = (parent: XmlElement, rel: string) => {
  const found = parent.children.filter((child) => child.name === 'link' && child.attributes['rel'] === rel);
  if (found.length > 1) throw new Error(`${found.length} links of one kind`);
  return found[0]?.attributes['href'];
};
const time = (element: XmlElement) => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(element.text)) throw new Error(`${element.text} is no time`);
  return element.text;
};

/** An Atom feed with what RFC 4287 asks of one, or an error. */
export function readAtom(xml: string) {
  const feed = readXml(xml);
  const entries = feed.children
    .filter(({ name }) => name === 'entry')
    .map((entry) => {
      const author = only(entry, 'author');
      return {
        id: only(entry, 'id').text,
        title: only(entry, 'title').text,
        published: time(only(entry, 'published')),
        updated: time(only(entry, 'updated')),
        page: linkOf(entry, 'alternate')!,
        author: only(author, 'name').text,
        authorPage: author.children.find(({ name }) => name === 'uri')?.text,
        labels: entry.children.filter(({ name }) => name === 'category').map((each) => each.attributes['label']),
        summary: entry.children.find(({ name }) => name === 'summary')?.text,
        html: entry.children.find(({ name }) => name === 'content')?.text,
      };
    });
  const ids = new Set(entries.map(({ id }) => id));
  if (ids.size !== entries.length) throw new Error('Two entries of one id');
  return {
    id: only(feed, 'id').text,
    title: only(feed, 'title').text,
    updated: time(only(feed, 'updated')),
    self: linkOf(feed, 'self'),
    page: linkOf(feed, 'alternate'),
    entries,
  };
}
