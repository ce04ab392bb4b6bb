import type { Time } from '../../dialogs/time.ts';
import { plainText } from './plain-text.ts';

type Properties = Readonly<{ title: string; creator: string; at: Time }>;

/** Where a document keeps its properties. */
export const PROPERTIES_PATH = 'docProps/core.xml';

/** The properties of a document. They stand here whole, since the library writes no language. */
export function propertiesXml({ title, creator, at }: Properties): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${inXml(title)}</dc:title>`,
    `<dc:creator>${inXml(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${inXml(creator)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${inXml(at)}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${inXml(at)}</dcterms:modified>`,
    '<dc:language>nl-NL</dc:language>',
    '</cp:coreProperties>',
  ].join('');
}

function inXml(text: string): string {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt' };
  return plainText(text).replace(/[&<>]/g, (sign) => `&${names[sign]};`);
}
