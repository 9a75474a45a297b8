/** A file that pages of the server use besides those of briefings. It lies beside the folder of this program, built or bundled. */
export const ownAsset = (name: string): URL => new URL(`../../assets/${name}`, import.meta.url);
