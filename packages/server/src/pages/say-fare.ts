import type { FindingCount } from '../readers/standings.ts';

/**
 * From whose judgements a finding follows: `This follows from the authors’ judgements, and from those of 7 of the 9 readers; from
 * those of the other 2 it does not.`
 */
export function sayFare(count: FindingCount, authors: number): string {
  const { finding, unknown } = count;
  const whose = authors === 1 ? 'author’s' : 'authors’';
  const author = `This ${finding.stands ? 'follows' : 'does not follow'} from the ${whose} judgements`;
  const left = unknown === 0 ? '' : ` For ${sayReaders(unknown)} it was not worked out.`;
  return `${author}${sayOfReaders(count)}.${left}`;
}

function sayOfReaders({ finding, standing, falling, unknown }: FindingCount): string {
  const readers = standing + falling + unknown;
  if (standing > 0) {
    const joint = finding.stands ? ', and from' : ', but it does from';
    return `${joint} those of ${sayWhose(standing, readers)}${sayOthers(falling, unknown)}`;
  }
  if (falling === 0) return '';
  if (!finding.stands) return `, nor from those of ${sayAny(falling, readers)}`;
  return `, but not from those of ${sayAny(falling, readers)}`;
}

function sayOthers(falling: number, unknown: number): string {
  if (falling === 0) return '';
  const all = falling === 1 ? 'the other one' : `the other ${falling}`;
  return `; from those of ${unknown === 0 ? all : falling} it does not`;
}

function sayWhose(some: number, readers: number): string {
  if (some < readers) return `${some} of the ${sayReaders(readers)}`;
  if (readers === 1) return 'the one reader';
  return readers === 2 ? 'both readers' : `all ${sayReaders(readers)}`;
}

/** After a negation: what holds of all of them is told of any. */
function sayAny(some: number, readers: number): string {
  if (some < readers || readers === 1) return sayWhose(some, readers);
  return readers === 2 ? 'either reader' : `any of the ${sayReaders(readers)}`;
}

function sayReaders(readers: number): string {
  return readers === 1 ? '1 reader' : `${readers} readers`;
}

/** Whether readers part over what follows; nothing where no finding is followed. */
export function sayDiffering(findings: readonly FindingCount[]): string[] {
  if (findings.length === 0) return [];
  const differing = findings.filter(({ standing, falling }) => standing > 0 && falling > 0).length;
  const many = differing === 0 ? 'None' : String(differing);
  const verb = differing < 2 ? 'follows' : 'follow';
  const limit = findings.some(({ unknown }) => unknown > 0)
    ? ', as far as that was worked out'
    : '';
  return [
    `${many} of the findings above ${verb} from the judgements of some readers and not from those of others${limit}.`,
  ];
}
