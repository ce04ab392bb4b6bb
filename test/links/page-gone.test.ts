import assert from 'node:assert/strict';
import { isSameSite, isSentHome, saysGone } from '../../src/cli/links/page-gone.ts';

const titled = (title: string) => `<html><head><title lang="nl">${title}</title></head><body><h1>Welkom</h1>`;

describe('A page that is there for a program but not for people', () => {
  const gone = ['404 - Pagina niet gevonden', 'Pagina bestaat niet meer', 'NJi | 404', 'Fout 404', '404'];
  const more = [
    'Page not found',
    'De pagina die je zoekt is niet meer beschikbaar',
    'Document niet gevonden',
    'Not Found',
  ];
  for (const title of [...gone, ...more]) {
    it(`is known by its title: ${title}`, () => {
      assert.equal(saysGone(titled(title)), true);
      assert.equal(saysGone(`<title>Site</title><h1 class="a">\n <b>${title}</b>&nbsp;</h1>`), true);
    });
  }

  for (const title of [
    'Artikel 404 Sv',
    'Niet gevonden worden: kinderen zonder huis',
    '1404 verhalen',
    'Handreiking',
  ]) {
    it(`is not taken for one by its title: ${title}`, () => assert.equal(saysGone(titled(title)), false));
  }

  it('is known by the front of a site, which nobody asked for', () => {
    const sent = (from: string, to: string) => isSentHome(new URL(from), new URL(to));
    assert.equal(sent('https://a.nl/onderwerp/x', 'https://www.a.nl/'), true);
    assert.equal(sent('https://a.nl/x', 'https://a.nl/nl/index.html'), true);
    assert.equal(sent('https://a.nl', 'https://www.a.nl/'), false);
    assert.equal(sent('https://a.nl/x', 'https://a.nl/?p=12'), false);
    assert.equal(sent('https://a.nl/x', 'https://a.nl/y'), false);
  });

  it('is not known by the front of another site, which anybody may be sent to', () => {
    const same = (from: string, to: string) => isSameSite(new URL(from), new URL(to));
    assert.equal(same('https://www.a.nl/x', 'https://a.nl/'), true);
    assert.equal(same('https://oud.a.nl/x', 'https://nieuw.a.nl/'), true);
    assert.equal(same('https://a.nl/x', 'https://filter.gemeente.nl/'), false);
    assert.equal(same('http://127.0.0.1/x', 'http://127.9.0.1/'), false);
  });
});
