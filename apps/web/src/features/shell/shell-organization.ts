/** What the shell needs to know of an organisation in the browser. */
export interface ShellOrganization {
  name: string;
  slug: string;
  mayUpdate: boolean;
}
