export const en = {
  title: "Change your password",
  current: "Password now",
  next: "New password",
  nextHint: "12 characters or more.",
  again: "New password once more",
  different: "is not the same as above",
  short: "must have at least 12 characters",
  others: "Your other devices are signed out.",
  save: "Change password",
  cancel: "Cancel",
  done: "Your password is changed. Your other devices are signed out.",
  close: "Done",
};
