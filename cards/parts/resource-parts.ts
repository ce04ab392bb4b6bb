import type { Resource, Texts } from '../../content/index.ts';
import { container, text } from './build.ts';
import { openButton } from './button.ts';
import type { Element } from './element.ts';
import { linkParts } from './link-parts.ts';

/** Resources of the infobox: the title and publisher of each, and a button that says where it leads. */
export function resourceParts(texts: Texts, resources: readonly Resource[], short = false): Element[] {
  return resources.map((resource) => {
    const facts = [resource.kind, resource.publisher, resource.free ? texts.standard.free : undefined];
    return container(
      [
        text(`**${resource.title}**`),
        text(facts.filter(Boolean).join(' · '), { size: 'Small', isSubtle: true, spacing: 'None' }),
        ...(short ? [] : [text(resource.description, { size: 'Small', spacing: 'None' })]),
        ...linkParts(
          texts,
          resource.links.map((link) => openButton(texts, link.url, link.label)),
          resource.dead,
        ),
      ],
      { spacing: 'Medium' },
    );
  });
}
