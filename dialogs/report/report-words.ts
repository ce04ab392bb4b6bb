import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { TeamReport } from './team-report.ts';

/** Turns stored values into Dutch words. A value without a word is shown as it is stored, so that nothing is lost. */
export type ReportWords = Readonly<{
  /** The name of a person. An empty id stands for somebody who was deleted on request. */
  name(id: string | null): string;
  choice(id: string | null): string;
  reason(id: string | null): string;
  /** How a team knows an answer. */
  evidence(id: string | null): string;
  /** A party; '' stands for those who did not say one. */
  party(id: string): string;
  /** Any other fixed word: a state, a rhythm, a kind of change. */
  word(code: string | null): string;
  /** How a team answers: together, or by a vote first. */
  way(way: string): string;
  yesOrNo(yes: boolean): string;
}>;

export function wordsOf(
  { choices, talk, texts }: Content,
  { members, managers }: Pick<TeamReport, 'members' | 'managers'>,
): ReportWords {
  const { report } = texts;
  const names = new Map([...managers, ...members].map(({ id, name }) => [id, name]));
  const labels = new Map(choices.map(({ id, label }) => [id, label]));
  const reasons = new Map(
    choices.flatMap((choice) => choice.reasons ?? []).map(({ id, label }) => [id, label]),
  );
  const sources = new Map(talk.evidence.map(({ id, label }) => [id, label]));
  const parties = new Map(talk.parties.map(({ id, label }) => [id, label]));
  const word = (code: string | null) => (code === null ? '' : (own(report.words, code) ?? code));
  return {
    name: (id) => (id === null ? '' : id === '' ? report.forgotten : names.get(id) || id),
    choice: (id) => (id === null ? '' : (labels.get(id) ?? word(id))),
    reason: (id) => (id === null ? '' : (reasons.get(id) ?? id)),
    evidence: (id) => (id === null ? '' : (sources.get(id) ?? id)),
    party: (id) => (id === '' ? texts.talk.party.others : (parties.get(id) ?? id)),
    word,
    way: (way) => own(report.ways, way) ?? way,
    yesOrNo: (yes) => (yes ? report.yes : report.no),
  };
}
