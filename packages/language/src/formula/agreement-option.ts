/** The id of the one option of an agreement, which formulas and states may leave out: `treaty` is `treaty.status`. */
export const agreementOption = 'status';
