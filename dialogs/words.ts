import type {
  Choice,
  Criterion,
  Evidence,
  Guide,
  Party,
  Resource,
  Standard,
  Topic,
} from '../content/content.ts';
import type { Change } from './change.ts';
import type { Decision } from './decision.ts';
import type { Delivery } from './delivery.ts';
import type { Link } from './download/link.ts';
import type { Draft, Event } from './event.ts';
import type { EventRule } from './event-rule.ts';
import type { Feedback } from './feedback.ts';
import type { Manager } from './managers/manager.ts';
import type { Confirmation, PlacedCard, Shows } from './placed-card.ts';
import type { Action } from './plan/action.ts';
import type { RegionPicture } from './region/picture.ts';
import type { Answer, Scan } from './scan.ts';
import type { Findings } from './search/search.ts';
import type { State } from './state.ts';
import type { Step } from './step.ts';
import type { Member, Person, Team } from './team.ts';
import type { Day, Time } from './time.ts';
import type { Via } from './via.ts';
import type { View } from './view.ts';
import type { Notice } from './view-parts.ts';
import type { Ballot, Tally, Way } from './vote/ballot.ts';
import type { Spread } from './vote/spread.ts';

/**
 * The glossary. Each word means one thing, in code, in comments and in the database. These words are types; follow one
 * to its shape.
 */
export type Words = {
  // What teams are asked, and what can help them. Editors write this.

  /** One of the ten parts of the framework (kwaliteitsstandaard), such as `3`. It holds one or more criteria. */
  Standard: Standard;
  /** The smallest thing that a team answers, such as `3B`. Its norm is what should be true of the team. */
  Criterion: Criterion;
  /** One of the fixed ways to answer a criterion, such as "Deels". */
  Choice: Choice;
  /** Something of the infobox that helps with a criterion: a training, a guide, a website. */
  Resource: Resource;
  /** Background that belongs to no single criterion. */
  Topic: Topic;
  /** What a team can talk about in a standard (gespreksgids), and how long. */
  Guide: Guide;

  // Who takes part.

  /** Those who fill in one scan together: a team in Teams, one private or shared channel, a group chat, one person. */
  Team: Team;
  /** Somebody who takes part in the conversation of a team. */
  Member: Member;
  /** One of those for whom members speak: the gemeente, the wijkteam or Veilig Thuis. */
  Party: Party;
  /** Anybody whom Teams knows, member or not. */
  Person: Person;
  /** Somebody who receives the summary of a team. A manager sees no notes. */
  Manager: Manager;
  /** How all teams of one tenant together answered, without telling which team answered what. */
  RegionPicture: RegionPicture;

  // What a team makes.

  /** One run of one team through the framework. A closed scan never changes. */
  Scan: Scan;
  /** What a team chose for one criterion, with its note. What goes back to somebody is a reply, not an answer. */
  Answer: Answer;
  /** How a team comes to an answer: together, or by votes that are revealed before the team agrees on one. */
  Way: Way;
  /** One voting of a team on one criterion. A vote is what one member chose in it; nobody sees it before the reveal. */
  Ballot: Ballot;
  /** How many votes each choice got, once a ballot is revealed. */
  Tally: Tally;
  /** How far the votes of a revealed ballot lie apart. */
  Spread: Spread;
  /** How a team knows an answer: from files, from clients, from figures, or by a feeling. */
  Evidence: Evidence;
  /** Where a team is on the way from preparing a scan to repeating it (routekaart). */
  Step: Step;
  /** The texts in the note and link fields of a card, saved or not. */
  Draft: Draft;
  /** Something that a team is going to improve (verbeteractie), with an owner and a day. */
  Action: Action;

  // One turn: an event comes in, a decision is made of it, a view goes out.

  /** What happened in a conversation: a button was pressed, something was typed, the bot was added. */
  Event: Event;
  /** How an event came: typed, pressed or from a page. It decides where the reply can be shown, and to whom. */
  Via: Via;
  /** How one kind of event is taken: what it needs, who decides it, and what follows when it comes twice. */
  EventRule: EventRule<Event>;
  /** Everything that a decision needs to know of the team and the conversation. */
  State: State;
  /** The outcome of an event: what changes, what is shown, and what is sent to others. */
  Decision: Decision;
  /** One thing that is saved because of an event. The changes of one turn are saved together or not at all. */
  Change: Change;
  /** What is shown. A card is drawn from a view and from the content, and from nothing else. */
  View: View;
  /** A sentence on a card about what somebody just did. */
  Notice: Notice;

  // When something is.

  /** A moment, in UTC. What is called `at` is one. */
  Time: Time;
  /** A day of the Dutch calendar. */
  Day: Day;

  // What stands in a conversation.

  /** The card that people in one conversation look at: the last one that the bot put there. */
  PlacedCard: PlacedCard;
  /** What such a card shows: its standard, the criterion that it asks, and the version of the answer on it. */
  Shows: Shows;
  /** Something that can't be undone, which a card asks about before it is done. */
  Confirmation: Confirmation;

  // What leaves the conversation.

  /** A message to somebody that is sent later, apart from the turn that caused it. */
  Delivery: Delivery;
  /** A download that one person asked for. It works once, for a short time. */
  Link: Link;
  /** What the owner of the content learns of questions, without who asked them. */
  Feedback: Feedback;
  /** What the search gives to a question: how sure it is, and the results. */
  Findings: Findings;
};

/** Words that are a column of the database, each with the table that it is defined in. */
export type Columns = {
  /** Which scan of the team it is, from 1. People say "ronde 2". */
  round: 'scans';
  /** What a team wrote beside its choice. A manager never gets it. */
  note: 'answers';
  /** What some of a team think otherwise than the answer that it agreed on (minderheidsstandpunt). */
  dissent: 'answers';
  /** Counts the changes of one answer, from 1. A card that shows an older version is stale. */
  version: 'answers';
  /** Names the text of a criterion as it was when it was answered. Rounds are compared where it is the same. */
  wording: 'answers';
  /** How often a manager gets the summary, apart from when a round closes: each month, each quarter, or never. */
  rhythm: 'managers';
  /** One place in Teams where the bot and people talk: a channel's thread, a group chat, a person's own chat. */
  conversation: 'places';
  /** One request of Teams to the bot. The same id may come twice. */
  activity: 'audit';
  /** The organisation in Microsoft 365 that a team belongs to. */
  tenant: 'teams';
  /** Until when one sender has a delivery to itself. */
  leased_until: 'deliveries';
  /** Names the rounds that come into the regional picture together, and leave it together. */
  cohort: 'region_rounds';
};
