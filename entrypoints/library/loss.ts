import type { MissedProps } from '../../components/library-props';

export type Counts = Pick<MissedProps, 'had' | 'has'>;

/** Whether so few copies are left that the reader cannot have deleted the others: each deletion is remembered. */
export const isLoss = ({ had, has }: Counts): boolean => has * 2 < had;
