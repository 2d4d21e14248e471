// <input type=file data-upload="address">: each file leaves at once, with its progress, and may be tried again.
// The address gets the file under the input's name with the form's hidden fields and fragment=true, and answers
// a rendered file entry, accepted or refused in words. Without script the files leave with the form.

const words = (text, name) => text.replace("{0}", () => name);

const entry = (name) => {
  const item = document.createElement("li");
  item.className = "file";
  const about = document.createElement("div");
  about.append(name);
  const progress = document.createElement("progress");
  progress.max = 100;
  progress.setAttribute("aria-label", name);
  item.append(document.createElement("span"), about, progress);
  return { item, about, progress };
};

const rendered = (html) => new DOMParser().parseFromString(html, "text/html").querySelector("li.file");

// A file has come: what was said of its absence is true no more.
function forgive(input) {
  const field = input.closest(".field");
  field?.classList.remove("field-bad");
  field?.querySelectorAll(".field-about .field-problem").forEach((problem) => problem.remove());
  input.removeAttribute("aria-invalid");
  const summary = document.querySelector(".problems");
  summary?.querySelectorAll("a").forEach((link) => {
    if (link.hash === `#${input.id}`) link.closest("li").remove();
  });
  if (summary && !summary.querySelector("li")) summary.remove();
}

// Files under way, by form. A form sent meanwhile waits for them: leaving the page would break them off.
const underWay = new Map();
const waiting = new Map();

// Signatures follow the documents that they sign.
const signatures = new Map();
const isSignature = (file) => /\.(sig|sgn|sign|p7s|p7)$/i.test(file.name);

function began(form) {
  underWay.set(form, (underWay.get(form) ?? 0) + 1);
}

function ended(form) {
  underWay.set(form, underWay.get(form) - 1);
  if (underWay.get(form) === 0 && signatures.has(form)) {
    const send = signatures.get(form);
    signatures.delete(form);
    send();
  }
  if (underWay.get(form) === 0 && waiting.has(form)) {
    const button = waiting.get(form);
    waiting.delete(form);
    form.requestSubmit(button);
  }
}

function holdUntilSent(form) {
  form.addEventListener("submit", (event) => {
    if (!underWay.get(form)) return;
    event.preventDefault();
    event.stopPropagation();
    waiting.set(form, event.submitter);
  });
}

function send(input, list, status, file) {
  const { item, about, progress } = entry(file.name);
  list.append(item);
  status.textContent = words(input.dataset.sending, file.name);

  const refused = (problem) => {
    const text = document.createElement("p");
    text.className = "file-about file-problem";
    text.textContent = words(problem, file.name);
    progress.remove();
    about.append(text);
    status.textContent = text.textContent;
  };
  if (file.size > (input.dataset.largest ?? Infinity)) return refused(input.dataset.tooLarge);

  const failed = () => {
    refused(input.dataset.failed);
    const again = document.createElement("button");
    again.type = "button";
    again.className = "button button-secondary";
    again.textContent = input.dataset.retry;
    again.addEventListener("click", () => {
      item.remove();
      send(input, list, status, file);
    });
    about.append(again);
  };

  const body = new FormData();
  for (const hidden of input.form.querySelectorAll("input[type=hidden]")) body.append(hidden.name, hidden.value);
  body.append("fragment", "true");
  body.append(input.name, file);
  const request = new XMLHttpRequest();
  request.open("POST", input.dataset.upload);
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) progress.value = (100 * event.loaded) / event.total;
  });
  request.addEventListener("load", () => {
    const answer = rendered(request.responseText);
    if (!answer) return failed();
    // A signature is answered with the entry of the file that it signs.
    if (answer.dataset.file) list.querySelector(`[data-file="${answer.dataset.file}"]`)?.remove();
    item.replaceWith(answer);
    const problem = answer.querySelector(".file-problem");
    if (!problem) forgive(input);
    status.textContent = problem ? `${file.name}: ${problem.textContent}` : words(input.dataset.sent, file.name);
  });
  request.addEventListener("error", failed);
  request.addEventListener("loadend", () => ended(input.form));
  began(input.form);
  request.send(body);
}

// The browser's own control speaks the language of the browser; its face speaks that of the page.
for (const input of document.querySelectorAll("input[data-choose]")) {
  const face = document.createElement("p");
  face.className = "drop-face";
  face.setAttribute("aria-hidden", "true");
  const button = document.createElement("span");
  button.className = "button button-secondary";
  button.textContent = input.dataset.choose;
  const chosen = document.createElement("span");
  face.append(button, chosen);
  input.before(face);
  input.parentElement.classList.add("drop-faced");
  if (input.dataset.upload) continue;
  const tell = () => (chosen.textContent = [...input.files].map((file) => file.name).join(", "));
  input.addEventListener("change", tell);
  // The back button brings a page with its chosen files.
  window.addEventListener("pageshow", tell);
}

const inputs = [...document.querySelectorAll("input[data-upload]")];
new Set(inputs.map((input) => input.form)).forEach(holdUntilSent);

for (const input of inputs) {
  const list = document.querySelector(`[data-files="${input.id}"]`);
  const drop = input.closest(".drop");
  const status = drop.querySelector("[role=status]");
  const take = (files) => {
    const later = files.filter(isSignature);
    for (const file of files) if (!isSignature(file)) send(input, list, status, file);
    const rest = () => later.forEach((file) => send(input, list, status, file));
    const before = signatures.get(input.form);
    if (underWay.get(input.form)) signatures.set(input.form, () => (before?.(), rest()));
    else rest();
    input.value = "";
  };
  input.addEventListener("change", () => take([...input.files]));
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("drop-over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("drop-over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("drop-over");
    take([...event.dataTransfer.files]);
  });
}
