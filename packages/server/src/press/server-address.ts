/** The place of a page where the address of its server stands, and that where it is a part of another address. */
export const SERVER_ADDRESS = 'address';
export const SERVER_ADDRESS_ENCODED = 'address encoded';

/** Where the address of a page, as a part of another, goes on to that of a version, where one is shown. */
export const VERSION_ENCODED = 'version encoded';

/** The address of the server at the places of a page. It may have changed since the page was drawn. */
export function serverAddressAt(address: string): ReadonlyMap<string, string> {
  return new Map([
    [SERVER_ADDRESS, address],
    [SERVER_ADDRESS_ENCODED, encodeURIComponent(address)],
  ]);
}

/** The place below a figure that offers a change where it is said what that would change. */
export const doubtAt = (figure: number) => `doubt ${figure}`;
