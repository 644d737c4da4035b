// Runs before the first paint: the reader's theme, and the news that scripts run.
const root = document.documentElement;
root.classList.add('js');
try {
  const theme = localStorage.getItem('cutoff.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's colours it is.
}
