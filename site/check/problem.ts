/** Why a page of the site is refused. */
export interface Problem {
  readonly page: string;
  readonly reason: string;
}
