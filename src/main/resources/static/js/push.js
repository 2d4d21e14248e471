// <form data-push="key">: asks the browser to show notices and sends where to as an ordinary form. Without script or
// without support the form stays hidden, and a text says so.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const same = (buffer, key) => buffer && text(buffer) === key.replace(/=+$/, "");

// A subscription made for an older key of the portal is of no use any more.
const subscribe = async (key) => {
  await navigator.serviceWorker.register("/push.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  const old = await pushManager.getSubscription();
  if (old && same(old.options.applicationServerKey, key)) return old;
  await old?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
};

const prepare = (form) => {
  const told = form.querySelector("[role=status]");
  let busy = false;
  form.hidden = false;
  form.parentElement.querySelector("[data-push-missing]").remove();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    busy = true;
    told.textContent = "";
    try {
      if ((await Notification.requestPermission()) !== "granted") {
        told.textContent = form.dataset.denied;
        return;
      }
      const made = await subscribe(form.dataset.push);
      form.elements.endpoint.value = made.endpoint;
      form.elements.key.value = text(made.getKey("p256dh"));
      form.elements.secret.value = text(made.getKey("auth"));
      form.submit();
    } catch {
      told.textContent = form.dataset.failed;
    } finally {
      busy = false;
    }
  });
};

const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
if (able) document.querySelectorAll("form[data-push]").forEach(prepare);
