/** How many systems the lab has room for, fed the same steps. */
export const SYSTEMS_MAX = 4;
