import * as z from 'zod';
import { line } from './text-line.ts';

const card = z.strictObject({ title: line(), lines: z.array(line()).min(1) });
/** What is said above a table. */
const table = z.strictObject({ title: line(), told: line('aantal') });
const teamCard = z.strictObject({ title: line('team'), lines: z.array(line()).min(1) });

/** What the cards say about what is kept, and about deleting it. */
export const RightsTexts = z.strictObject({
  choose: card,
  notOwner: z.strictObject({
    title: line(),
    channel: line(),
    group: line(),
    ownChannel: line(),
    own: line(),
  }),
  team: teamCard,
  teamCounts: line('rondes', 'antwoorden', 'acties', 'ontvangers'),
  teamGone: teamCard,
  teamEmpty: teamCard,
  me: card,
  meGone: card,
  data: card,
  dataShared: card,
  kept: z.strictObject({
    name: line('naam', 'aantal'),
    answers: line('aantal'),
    votes: line('aantal'),
    votesOne: line(),
    speaks: line('team', 'partij'),
    speaksNone: line('team'),
    speaksMore: line('aantal'),
    inGroups: line('aantal'),
    rounds: line('aantal'),
    actions: line('aantal'),
    receives: line('aantal'),
    trail: line('aantal'),
    scan: line(),
    address: line(),
    nothing: line(),
  }),
  file: line('tijd'),
  /** The page with all that is kept about somebody. */
  page: z.strictObject({
    title: line(),
    titleOf: line('naam'),
    made: line('datum'),
    nothing: line(),
    contents: line(),
    many: line('wat', 'aantal'),
    file: line(),
    fileHelp: line(),
    more: line('aantal'),
    get: line(),
    rights: line(),
    rightsLines: z.array(line()).min(1),
    privacy: line(),
    you: line(),
    /** Stands in an empty cell. */
    none: line(),
    tables: z.strictObject({
      members: table,
      answers: table,
      votes: table,
      scans: table,
      actions: table,
      managers: table,
      deliveries: table,
      links: table,
      audit: table,
    }),
  }),
  /** What the card says where no file is made. */
  fileElsewhere: line(),
  /** Stands in place of a name that is not kept any more. */
  somebody: line(),
  buttons: z.strictObject({
    data: line(),
    me: line(),
    team: line(),
    own: line(),
    confirm: line(),
    before: line(),
    choose: line(),
    download: line(),
  }),
});
