// Runs before the first paint: the reader's theme, and the news that scripts run.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var theme = localStorage.getItem('cutoff.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (_) {}
})();
