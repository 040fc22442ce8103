// Runs before the first paint, so that a reader who chose dark never sees a white flash.
const chosen = localStorage.getItem('theme');
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
