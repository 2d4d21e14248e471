// Speaks as the plug-in does: an object that is a promise of itself, properties that are promises, setters named
// propset_…; the work is done by the server of the tests.
(() => {
  const ready = (value) => Promise.resolve(value);
  const certificate = (data) => ({
    SubjectName: ready(data.subject),
    IssuerName: ready(data.issuer),
    ValidFromDate: ready(data.from),
    ValidToDate: ready(data.until),
    Thumbprint: ready(data.thumbprint),
    HasPrivateKey: () => ready(true),
  });
  const store = () => {
    let all = [];
    return {
      Open: async (location, name, mode) => {
        if (location !== 2 || name !== "My" || mode !== 2) throw new Error("0x80070057");
        all = await (await fetch("/test/plugin/certificates")).json();
      },
      get Certificates() {
        return ready({ Count: ready(all.length), Item: (at) => ready(certificate(all[at - 1])) });
      },
      Close: () => ready(undefined),
    };
  };
  const signer = () => {
    const self = {
      propset_Certificate: (value) => ready((self.certificate = value)),
      propset_Options: (value) => ready((self.options = value)),
    };
    return self;
  };
  const data = () => {
    let binary = false;
    let content = "";
    return {
      propset_ContentEncoding: (value) => ready((binary = value === 1)),
      propset_Content: (value) => ready((content = binary ? value : btoa(value))),
      SignCades: async (by, kind, detached) => {
        if (window.okno_cancelled) throw new Error("Action was cancelled by the user. (0x8010006E)");
        if (kind !== 1 || by.options !== 1) throw new Error("0x80070057");
        const query = new URLSearchParams({
          thumbprint: await by.certificate.Thumbprint,
          content: content.replaceAll("+", "-").replaceAll("/", "_"),
          detached: String(detached),
        });
        return (await fetch(`/test/plugin/signature?${query}`)).text();
      },
    };
  };
  const made = { "CAdESCOM.Store": store, "CAdESCOM.CPSigner": signer, "CAdESCOM.CadesSignedData": data };
  const loaded = Promise.resolve();
  window.cadesplugin = {
    then: (done, failed) => loaded.then(() => done(undefined), failed),
    CreateObjectAsync: (name) => ready(made[name]()),
  };
})();
