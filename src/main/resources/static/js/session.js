// Warns before the session ends, so that nothing typed is lost. Without it a form that was sent too late is kept by the
// portal until its sender has signed in again.

const WARNED = 120_000;
const SHARED = "okno-session";
const dialog = document.getElementById("session-end");

if (dialog) {
  const title = dialog.querySelector("h2");
  const text = dialog.querySelector("p");
  const button = dialog.querySelector("button");
  const idle = Number(dialog.dataset.idle) * 1000;
  const last = Date.now() + Number(dialog.dataset.left) * 1000;
  let seen = Date.now();
  let timer;

  const end = () => Math.min(seen + idle, last);
  const show = () => dialog.open || dialog.showModal();
  const words = (kind) => {
    const over = kind === "over";
    if (over) title.textContent = title.dataset.over;
    if (text.textContent !== text.dataset[kind]) text.textContent = text.dataset[kind];
    if (kind !== "soon") button.textContent = button.dataset.close;
  };

  const look = () => {
    clearTimeout(timer);
    const rest = end() - Date.now();
    if (rest <= 0) {
      words("over");
      show();
      return;
    }
    if (rest <= WARNED) {
      words(end() === last ? "last" : "soon");
      if (!dialog.dataset.read) show();
    } else if (dialog.open) {
      dialog.close();
    }
    timer = setTimeout(look, rest > WARNED ? rest - WARNED : rest);
  };

  // What is done in another tab keeps the session alive for this one.
  const tell = () => {
    seen = Date.now();
    try {
      localStorage.setItem(SHARED, String(seen));
    } catch {
      // Each tab then counts for itself and warns too early rather than too late.
    }
  };
  window.addEventListener("storage", (event) => {
    if (event.key !== SHARED) return;
    seen = Math.max(seen, Number(event.newValue) || 0);
    look();
  });

  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (button.textContent === button.dataset.close) {
      dialog.dataset.read = "yes";
      dialog.close();
      return;
    }
    try {
      const answer = await fetch("/session", { method: "POST", body: new URLSearchParams(new FormData(event.target)) });
      if (answer.status === 204) tell();
      else seen = -Infinity;
    } catch {
      return; // No connection: the warning stays.
    }
    look();
  });

  // A sleeping computer misses its timers.
  document.addEventListener("visibilitychange", look);
  tell();
  look();
}
