import { oc } from '@orpc/contract';
import { commonErrors } from './errors.ts';

/** The start of every operation: carries the errors that all of them share. */
export const operation = oc.errors(commonErrors);
