import { keeping } from './keeping.ts';

/** Writes a word as it sounds: Dutch spellings that sound alike become one, and double letters count once. */
export const soundOf = keeping((word) =>
  word
    .replace(/sch(?=e?$)|sch(?=[rt])/g, 's')
    .replace(/(?:ks|cc(?=[ei])|x)/g, 'ks')
    .replace(/ch/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/qu/g, 'kw')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/ou|au/g, 'ou')
    .replace(/ei|ij|y/g, 'ei')
    .replace(/ie|ea|ee/g, (pair) => (pair === 'ie' ? 'i' : 'e'))
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/d(?=$|[sgf])/g, 't')
    .replace(/dt$/, 't')
    .replace(/b$/, 'p')
    .replace(/(.)\1+/g, '$1'),
);
