import fc from 'fast-check';

/**
 * Read before every test file. A failing conflict is shrunk to a small one that a person can read;
 * where only the failure matters, as in mutation testing, STANDOFF_SHRINK=no saves that time.
 */
fc.configureGlobal({ endOnFailure: process.env['STANDOFF_SHRINK'] === 'no' });
