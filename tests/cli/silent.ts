/** A terminal at which nobody sits. */
export const silent = {
  tell: () => {},
  whenStopped: () => () => false,
  ask: async () => null,
};
