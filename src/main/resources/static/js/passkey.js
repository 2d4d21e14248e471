// <form data-passkey="get|create" data-wish="address">: asks a device to sign in or to make a key, and sends its
// answer as an ordinary form. Without script or without support the form stays hidden, and a text says so.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const known = (keys) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

const create = async (wish) => {
  const publicKey = {
    ...wish,
    challenge: bytes(wish.challenge),
    user: { ...wish.user, id: bytes(wish.user.id) },
    excludeCredentials: known(wish.excludeCredentials),
  };
  const made = await navigator.credentials.create({ publicKey });
  return written(made, {
    attestationObject: text(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  });
};

const get = async (wish) => {
  const publicKey = {
    ...wish,
    challenge: bytes(wish.challenge),
    allowCredentials: known(wish.allowCredentials),
  };
  const signed = await navigator.credentials.get({ publicKey });
  const { authenticatorData, signature, userHandle } = signed.response;
  return written(signed, {
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    ...(userHandle?.byteLength ? { userHandle: text(userHandle) } : {}),
  });
};

const written = (credential, response) =>
  JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
    clientExtensionResults: credential.getClientExtensionResults(),
  });

const prepare = (form) => {
  const told = form.querySelector("[role=status]");
  let busy = false;
  form.hidden = false;
  form.parentElement.querySelector("[data-passkey-missing]").remove();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    busy = true;
    told.textContent = "";
    try {
      const answer = await fetch(form.dataset.wish, { headers: { Accept: "application/json" } });
      const wish = await answer.json();
      form.elements.credential.value = await (form.dataset.passkey === "create" ? create(wish) : get(wish));
      form.submit();
    } catch {
      // The person thought better of it, the device has no key for us, or time ran out: browsers do not tell which.
      told.textContent = form.dataset.failed;
      busy = false;
    }
  });
};

if (window.PublicKeyCredential) document.querySelectorAll("form[data-passkey]").forEach(prepare);
