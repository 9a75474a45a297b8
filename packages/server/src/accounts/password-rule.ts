/** How long a password is; nothing else is asked of it. */
export const PASSWORD = { least: 12, most: 200 } as const;

/** What helps to choose one. */
export const PASSWORD_HINT = `At least ${PASSWORD.least} characters, of any kind; spaces count. A few unrelated words make a good password. Choose one that you use nowhere else.`;

/** What is wrong with a password that somebody chose; undefined where nothing is. */
export function faultOfPassword(password: string): string | undefined {
  if (password.length < PASSWORD.least) {
    return `The password is too short. Use at least ${PASSWORD.least} characters.`;
  }
  return password.length > PASSWORD.most
    ? `The password is too long. Use at most ${PASSWORD.most} characters.`
    : undefined;
}
