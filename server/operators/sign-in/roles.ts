import type { OperatorSettings } from '../../settings';
import { roles, type Role } from '../route';

/** What a claim gives: one word or several. Anything else gives nothing. */
export function rolesOf(claims: Readonly<Record<string, unknown>>, settings: OperatorSettings): Role[] {
  const said = [claims[settings.roleClaim]].flat().filter((word) => typeof word === 'string');
  return roles.filter((role) => settings.roles[role].some((word) => said.includes(word)));
}
